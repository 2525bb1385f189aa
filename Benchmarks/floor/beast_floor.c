/* The floor that reading Beast is measured against: what a plain, careful C decoder needs for the same log before it knows
 * anything of an aircraft.
 *
 * Records are walked from escape to escape, their bodies copied without the doubled escapes, the counter of 48 bits read,
 * the parity taken by a table a byte at a time, the format of each frame, and whether the parity fits where it can be
 * checked (formats 11, 17 and 18). What stands between records is passed over. It keeps no ledger, no aircraft and no
 * position.
 *
 *   cc -O3 -o beast_floor beast_floor.c && ./beast_floor LOG
 *
 * Prints: records, frames whose parity fits or cannot be checked, a checksum of the remainders and counters, CPU seconds.
 */
#include "mode_s.h"

int main(int count, char **arguments) {
  long size;
  unsigned char *log = read_log(count, arguments, &size);
  prepare_parity();
  double start = cpu();
  long records = 0, frames = 0;
  uint64_t sum = 0;
  const unsigned char *next = log, *end = log + size;
  while (next + 1 < end) {
    if (next[0] != 0x1A || (next[1] != '2' && next[1] != '3')) {
      next += next[0] == 0x1A && next[1] == 0x1A ? 2 : 1;
      continue;
    }
    int length = next[1] == '3' ? 14 : 7;
    next += 2;
    unsigned char body[21];
    int count = 0;
    while (count < length + 7 && next < end) {
      if (*next == 0x1A) {
        if (next + 1 == end || next[1] != 0x1A) break;
        next++;
      }
      body[count++] = *next++;
    }
    if (count < length + 7) continue;
    records++;
    for (int byte = 0; byte < 6; byte++) sum += (uint64_t)body[byte] << (40 - 8 * byte);
    const unsigned char *frame = body + 7;
    uint32_t remainder = parity_remainder(frame, length);
    frames += fits(frame, remainder);
    sum += remainder;
  }
  printf("%ld %ld %llu %.6f\n", records, frames, (unsigned long long)sum, cpu() - start);
  return 0;
}
