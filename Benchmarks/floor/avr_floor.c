/* The floor that Mode S reading is measured against: what a plain, careful C decoder needs for the same log before it
 * knows anything of an aircraft.
 *
 * memchr for line ends, a 256-entry table from hexadecimal digits, the parity by a table a byte at a time, the format of
 * each frame, and whether the parity fits where it can be checked (formats 11, 17 and 18). A time before the `*` is read
 * where there is one. It keeps no ledger, no aircraft and no position.
 *
 *   cc -O3 -o avr_floor avr_floor.c && ./avr_floor LOG
 *
 * Prints: lines, frames whose parity fits or cannot be checked, a checksum of the remainders and times, CPU seconds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static int8_t nibble[256];
static uint32_t remainders[256];

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void prepare(void) {
  memset(nibble, -1, sizeof nibble);
  for (int digit = 0; digit < 10; digit++) nibble['0' + digit] = digit;
  for (int digit = 0; digit < 6; digit++) nibble['a' + digit] = nibble['A' + digit] = 10 + digit;
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t remainder = byte << 16;
    for (int bit = 0; bit < 8; bit++) remainder = remainder & 0x800000 ? remainder << 1 ^ 0xFFF409 : remainder << 1;
    remainders[byte] = remainder & 0xFFFFFF;
  }
}

/* Seconds with a fraction, as microseconds. */
static int64_t microseconds(const unsigned char *text, const unsigned char *end) {
  int64_t value = 0;
  while (text < end && *text >= '0' && *text <= '9') value = value * 10 + *text++ - '0';
  int64_t unit = 1000000;
  value *= unit;
  if (text < end && *text == '.') {
    for (text++; text < end && *text >= '0' && *text <= '9'; text++) value += (*text - '0') * (unit /= 10);
  }
  return value;
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 64;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  unsigned char *log = malloc(size + 1);
  if (!log || fread(log, 1, size, file) != (size_t)size) return 2;
  prepare();
  double start = cpu();
  long lines = 0, frames = 0;
  uint64_t sum = 0;
  for (unsigned char *line = log, *end = log + size; line < end;) {
    unsigned char *stop = memchr(line, '\n', end - line);
    if (!stop) stop = end;
    lines++;
    unsigned char *mark = memchr(line, '*', stop - line);
    if (mark) {
      if (mark > line) sum += microseconds(line, mark);
      unsigned char frame[14];
      int length = 0, bad = 0;
      for (unsigned char *digit = mark + 1; length < 14 && digit + 1 < stop && *digit != ';'; digit += 2) {
        int high = nibble[digit[0]], low = nibble[digit[1]];
        bad |= high | low;
        frame[length++] = high << 4 | low;
      }
      if (bad >= 0 && (length == 7 || length == 14)) {
        uint32_t remainder = 0;
        for (int byte = 0; byte < length - 3; byte++)
          remainder = (remainder << 8 ^ remainders[(remainder >> 16 ^ frame[byte]) & 0xFF]) & 0xFFFFFF;
        remainder ^= frame[length - 3] << 16 | frame[length - 2] << 8 | frame[length - 1];
        int format = frame[0] >> 3;
        int good = format == 17 || format == 18 ? remainder == 0 : format == 11 ? remainder < 80 : 1;
        frames += good;
        sum += remainder;
      }
    }
    line = stop + 1;
  }
  printf("%ld %ld %llu %.6f\n", lines, frames, (unsigned long long)sum, cpu() - start);
  return 0;
}
