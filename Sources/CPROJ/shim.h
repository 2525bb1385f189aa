#ifndef TRACKSCAN_CPROJ_H
#define TRACKSCAN_CPROJ_H
#include <proj.h>
#include <geodesic.h>
#endif
