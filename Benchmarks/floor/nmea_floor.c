/* The floor that NMEA reading is measured against: what a plain, careful C decoder needs for the same log.
 *
 * memchr for line ends, exclusive-or checksum byte by byte, a 256-entry table from characters to bits, the time of the
 * TAG block or of a suffix. Messages 1, 2, 3 and 18: MMSI, longitude, latitude, speed, course and heading, into arrays.
 * Messages 5, of two sentences put together by sequence and channel, and 24: numbers and texts, into one record.
 * It keeps no ledger, knows no station, bounds no wait, and remembers no statement: less than a reader has to do.
 *
 *   cc -O3 -o nmea_floor nmea_floor.c && ./nmea_floor LOG
 *
 * Prints: lines, positions, a checksum of the positions, CPU seconds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { CAPACITY = 1 << 16 };
static uint32_t mmsi[CAPACITY];
static int32_t longitude[CAPACITY], latitude[CAPACITY];
static uint16_t speed[CAPACITY], course[CAPACITY];
static uint16_t heading[CAPACITY];
static int64_t when[CAPACITY];
static uint8_t six[256];

struct parts {
  uint64_t words[40];
  int bits;
};
static struct parts waiting[10][256];

static struct {
  uint32_t mmsi, imo;
  int type, bow, stern, port, starboard, draught;
  char name[24], callsign[8], destination[24];
} statement;

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int hex(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

static uint32_t field(const uint64_t *words, int offset, int width) {
  int index = offset >> 6, shift = offset & 63;
  uint64_t bits = words[index] << shift;
  if (shift + width > 64) bits |= words[index + 1] >> (64 - shift);
  return bits >> (64 - width);
}

static int32_t sign(uint32_t bits, int width) { return (int32_t)(bits << (32 - width)) >> (32 - width); }

static void text(const uint64_t *words, int offset, int count, char *out) {
  int length = 0;
  for (; length < count; length++) {
    int code = field(words, offset + length * 6, 6);
    if (code == 0) break;
    out[length] = code < 32 ? code + 64 : code;
  }
  while (length > 0 && out[length - 1] == ' ') length--;
  out[length] = 0;
}

static void size(const uint64_t *words, int offset) {
  statement.bow = field(words, offset, 9);
  statement.stern = field(words, offset + 9, 9);
  statement.port = field(words, offset + 18, 6);
  statement.starboard = field(words, offset + 24, 6);
}

/* Messages 5 and 24; what they hold is summed so that no compiler leaves it out. */
static uint64_t say(const uint64_t *words, int bits) {
  int type = field(words, 0, 6);
  statement.mmsi = field(words, 8, 30);
  if (type == 5 && bits >= 422) {
    statement.imo = field(words, 40, 30);
    text(words, 70, 7, statement.callsign);
    text(words, 112, 20, statement.name);
    statement.type = field(words, 232, 8);
    size(words, 240);
    statement.draught = field(words, 294, 8);
    text(words, 302, 20, statement.destination);
  } else if (type == 24 && bits >= 160) {
    if (field(words, 38, 2) == 0) {
      text(words, 40, 20, statement.name);
    } else if (bits >= 162) {
      statement.type = field(words, 40, 8);
      text(words, 90, 7, statement.callsign);
      size(words, 132);
    }
  } else {
    return 0;
  }
  return statement.mmsi + statement.bow + statement.name[0] + statement.callsign[0] + statement.destination[0];
}

static int64_t number(const char *text, const char *end) {
  int64_t value = 0;
  while (text < end && *text >= '0' && *text <= '9') value = value * 10 + (*text++ - '0');
  return value;
}

int main(int argc, char **argv) {
  if (argc != 2) return 64;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *log = malloc(size + 64);
  if (fread(log, 1, size, file) != (size_t)size) return 2;
  memset(log + size, 0, 64);
  for (int i = 0; i < 256; i++) six[i] = 0xFF;
  for (int i = 0; i < 64; i++) six[i < 40 ? i + 48 : i + 56] = i;

  double start = cpu();
  long lines = 0, fixes = 0;
  uint64_t sum = 0, told = 0;
  const char *line = log, *end = log + size;
  while (line < end) {
    const char *stop = memchr(line, '\n', end - line);
    if (!stop) stop = end;
    const char *next = stop + 1;
    lines++;
    int64_t time = 0;
    const char *mark = line;
    if (*mark == '\\') {
      for (const char *p = mark + 1; p + 2 < stop && *p != '\\'; p++)
        if (*p == 'c' && p[1] == ':') time = number(p + 2, stop);
      mark = memchr(mark + 1, '\\', stop - mark - 1);
      mark = mark ? mark + 1 : stop;
    }
    if (stop - mark < 16 || *mark != '!' || mark[3] != 'V' || mark[4] != 'D') goto done;
    uint8_t check = 0;
    const char *star = mark + 1;
    while (star < stop && *star != '*') check ^= (uint8_t)*star++;
    if (star + 3 > stop || hex(star[1]) * 16 + hex(star[2]) != check) goto done;
    if (!time && star + 4 < stop && star[3] == ',') time = number(star + 4, stop);
    const char *payload = mark;
    for (int commas = 0; commas < 5 && payload < star; payload++)
      if (*payload == ',') commas++;
    struct parts own, *into = &own;
    if (mark[7] == '2') {
      into = &waiting[mark[11] >= '0' && mark[11] <= '9' ? mark[11] - '0' : 0][(uint8_t)mark[13]];
      if (mark[9] == '1') into->bits = 0;
    } else {
      own.bits = 0;
    }
    if (into->bits == 0) memset(into->words, 0, sizeof into->words);
    uint64_t *words = into->words;
    int bits = into->bits;
    for (const char *p = payload; p < star && *p != ',' && bits < 2400; p++) {
      uint64_t value = six[(uint8_t)*p];
      if (value == 0xFF) goto done;
      int shift = 58 - (bits & 63);
      if (shift >= 0) words[bits >> 6] |= value << shift;
      else {
        words[bits >> 6] |= value >> -shift;
        words[(bits >> 6) + 1] |= value << (64 + shift);
      }
      bits += 6;
    }
    into->bits = bits;
    if (mark[7] == '2' && mark[9] == '1') goto done;
    into->bits = 0;
    int type = field(words, 0, 6);
    if (bits < 168 || !(type == 18 || (type >= 1 && type <= 3))) {
      told += say(words, bits);
      goto done;
    }
    int base = type == 18 ? 57 : 61;
    int32_t x = sign(field(words, base, 28), 28), y = sign(field(words, base + 28, 27), 27);
    if (abs(x) > 108000000 || abs(y) > 54000000) goto done;
    long slot = fixes & (CAPACITY - 1);
    mmsi[slot] = field(words, 8, 30);
    longitude[slot] = x;
    latitude[slot] = y;
    speed[slot] = field(words, type == 18 ? 46 : 50, 10);
    course[slot] = field(words, base + 55, 12);
    heading[slot] = field(words, base + 67, 9);
    when[slot] = time;
    sum += mmsi[slot] + (uint32_t)x + (uint32_t)y + (uint64_t)time;
    fixes++;
  done:
    line = next;
  }
  if (told == 1) puts("");
  printf("%ld %ld %llu %.6f\n", lines, fixes, (unsigned long long)sum, cpu() - start);
  return 0;
}
