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
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

static uint32_t remainders[256];

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void prepare(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t remainder = byte << 16;
    for (int bit = 0; bit < 8; bit++) remainder = remainder & 0x800000 ? remainder << 1 ^ 0xFFF409 : remainder << 1;
    remainders[byte] = remainder & 0xFFFFFF;
  }
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
    uint32_t remainder = 0;
    for (int byte = 0; byte < length - 3; byte++)
      remainder = (remainder << 8 ^ remainders[(remainder >> 16 ^ frame[byte]) & 0xFF]) & 0xFFFFFF;
    remainder ^= frame[length - 3] << 16 | frame[length - 2] << 8 | frame[length - 1];
    int format = frame[0] >> 3;
    frames += format == 17 || format == 18 ? remainder == 0 : format == 11 ? remainder < 80 : 1;
    sum += remainder;
  }
  printf("%ld %ld %llu %.6f\n", records, frames, (unsigned long long)sum, cpu() - start);
  return 0;
}
