/* What the floors of Mode S share: the log in memory, the clock, and the parity by a table a byte at a time. */
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

static void prepare_parity(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t remainder = byte << 16;
    for (int bit = 0; bit < 8; bit++) remainder = remainder & 0x800000 ? remainder << 1 ^ 0xFFF409 : remainder << 1;
    remainders[byte] = remainder & 0xFFFFFF;
  }
}

/* The log that the arguments name; ends the program where there is none. */
static unsigned char *read_log(int count, char **arguments, long *size) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) exit(64);
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  unsigned char *log = malloc(*size + 1);
  if (!log || fread(log, 1, *size, file) != (size_t)*size) exit(2);
  fclose(file);
  return log;
}

static uint32_t parity_remainder(const unsigned char *frame, int length) {
  uint32_t remainder = 0;
  for (int byte = 0; byte < length - 3; byte++)
    remainder = (remainder << 8 ^ remainders[(remainder >> 16 ^ frame[byte]) & 0xFF]) & 0xFFFFFF;
  return remainder ^ (frame[length - 3] << 16 | frame[length - 2] << 8 | frame[length - 1]);
}

/* Whether the parity fits, where it can be checked (formats 11, 17 and 18). */
static int fits(const unsigned char *frame, uint32_t remainder) {
  int format = frame[0] >> 3;
  return format == 17 || format == 18 ? remainder == 0 : format == 11 ? remainder < 80 : 1;
}
