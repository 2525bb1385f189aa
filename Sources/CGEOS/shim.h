#ifndef TRACKSCAN_CGEOS_H
#define TRACKSCAN_CGEOS_H
/* Only the reentrant interface is visible: the other one keeps a hidden global context. */
#define GEOS_USE_ONLY_R_API 1
#include <geos_c.h>
#endif
