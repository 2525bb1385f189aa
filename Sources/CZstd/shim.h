#ifndef TRACKSCAN_CZSTD_H
#define TRACKSCAN_CZSTD_H
#include <zstd.h>
#endif
