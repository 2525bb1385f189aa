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
#include <string.h>

#include "mode_s.h"

static int8_t nibble[256];

static void prepare_digits(void) {
  memset(nibble, -1, sizeof nibble);
  for (int digit = 0; digit < 10; digit++) nibble['0' + digit] = digit;
  for (int digit = 0; digit < 6; digit++) nibble['a' + digit] = nibble['A' + digit] = 10 + digit;
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
  long size;
  unsigned char *log = read_log(count, arguments, &size);
  prepare_parity();
  prepare_digits();
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
        uint32_t remainder = parity_remainder(frame, length);
        frames += fits(frame, remainder);
        sum += remainder;
      }
    }
    line = stop + 1;
  }
  printf("%ld %ld %llu %.6f\n", lines, frames, (unsigned long long)sum, cpu() - start);
  return 0;
}
