#ifndef TRACKSCAN_CZLIB_H
#define TRACKSCAN_CZLIB_H
#include <zlib.h>
/* inflateInit2 is a macro. 16 + 15: gzip wrapper, largest window. */
static inline int trackscan_inflate_gzip_init(z_streamp stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
/* Raw deflate, as members of a zip archive hold it. */
static inline int trackscan_inflate_raw_init(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }
#endif
