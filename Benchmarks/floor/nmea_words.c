/* The second floor that NMEA reading is measured against: C that takes eight bytes at a time, as trackscan does.
 *
 * The scope is that of nmea_floor.c, and it prints the same: lines, positions, a checksum of the positions, CPU seconds.
 * The method is trackscan's: the exclusive or of whole words for the checksum, eight characters to 48 bits by shifts, a
 * test of eight characters at once, sentences of one slot and TAG blocks of source and time at fixed offsets. Nothing is
 * checked against the end of the log, after which 64 bytes can be read. Like the first floor it keeps no ledger, knows
 * no station, bounds no wait, and remembers no statement: less than a reader has to do.
 *
 *   cc -O3 -o nmea_words nmea_words.c && ./nmea_words LOG
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { CAPACITY = 1 << 16 };
static uint32_t mmsi[CAPACITY];
static int32_t longitude[CAPACITY], latitude[CAPACITY];
static uint16_t speed[CAPACITY], course[CAPACITY], heading[CAPACITY];
static int64_t when[CAPACITY];

struct parts {
  uint64_t words[40];
  int bits;
};
static struct parts waiting[10][256];

static struct {
  uint32_t mmsi, imo;
  int type, bow, stern, port, starboard, draught;
  char name[32], callsign[16], destination[32];
} statement;

#define INLINE static inline __attribute__((always_inline))
#define EACH(byte) ((byte) * 0x0101010101010101ull)

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Eight bytes, the first in the highest place. */
INLINE uint64_t load(const char *p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return __builtin_bswap64(word);
}

INLINE uint64_t zero_bytes(uint64_t word) { return ~(((word & EACH(0x7F)) + EACH(0x7F)) | word | EACH(0x7F)); }

INLINE uint8_t folded(uint64_t sum) {
  sum ^= sum >> 32;
  sum ^= sum >> 16;
  return (uint8_t)(sum ^ sum >> 8);
}

INLINE int hex(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

INLINE int is_hex(uint8_t value, const char *p) {
  static const char digits[] = "0123456789ABCDEF";
  if (p[0] == digits[value >> 4] && p[1] == digits[value & 15]) return 1;
  return hex(p[0]) * 16 + hex(p[1]) == value;
}

/* The high bit of each byte that is not of the alphabet. */
INLINE uint64_t foreign(uint64_t characters) {
  uint64_t low = characters & EACH(0x7F);
  uint64_t from_zero = low + EACH(0x50), from_x = low + EACH(0x28);
  uint64_t from_backquote = low + EACH(0x20), from_little_x = low + EACH(0x08);
  return ~(from_zero & ~from_little_x & (~from_x | from_backquote) & ~characters) & EACH(0x80);
}

/* Eight characters of the alphabet as 48 bits. */
INLINE uint64_t six_bits(uint64_t characters) {
  uint64_t bits = ((characters | EACH(0x80)) - EACH(0x30)) & EACH(0x7F);
  bits -= ((bits + EACH(0x57)) & EACH(0x80)) >> 4;
  bits &= EACH(0x3F);
  bits = (bits & 0x003F003F003F003Full) | (bits & 0x3F003F003F003F00ull) >> 2;
  bits = (bits & 0x00000FFF00000FFFull) | (bits & 0x0FFF00000FFF0000ull) >> 4;
  return (bits & 0xFFFFFF) | (bits >> 8 & 0xFFFFFF000000ull);
}

/* Ten digits; negative where they are none. */
INLINE int64_t ten_digits(const char *p) {
  uint64_t digits = load(p) ^ EACH(0x30);
  uint8_t tens = p[8] - '0', ones = p[9] - '0';
  if ((digits | (digits + EACH(0x76))) & EACH(0x80) || tens > 9 || ones > 9) return -1;
  digits = (digits & 0x00FF00FF00FF00FFull) + (digits >> 8 & 0x00FF00FF00FF00FFull) * 10;
  digits = (digits & 0x0000FFFF0000FFFFull) + (digits >> 16 & 0x0000FFFF0000FFFFull) * 100;
  digits = (digits & 0xFFFFFFFFull) + (digits >> 32) * 10000;
  return (int64_t)(digits * 100 + tens * 10 + ones);
}

INLINE int64_t number(const char *text, const char *end) {
  int64_t value = 0;
  while (text < end && *text >= '0' && *text <= '9') value = value * 10 + (*text++ - '0');
  return value;
}

INLINE uint32_t field(const uint64_t *words, int offset, int width) {
  int index = offset >> 6, shift = offset & 63;
  uint64_t bits = words[index] << shift;
  if (shift + width > 64) bits |= words[index + 1] >> (64 - shift);
  return (uint32_t)(bits >> (64 - width));
}

INLINE int32_t sign(uint32_t bits, int width) { return (int32_t)(bits << (32 - width)) >> (32 - width); }

/* Up to the first `@`, without blanks at the end; five characters a load. */
INLINE void text(const uint64_t *words, int offset, int count, char *out) {
  int visible = 0, index = 0;
  while (index < count) {
    int here = count - index < 5 ? count - index : 5;
    uint32_t codes = field(words, offset + index * 6, here * 6) << (32 - here * 6);
    for (int place = 0; place < here; place++, index++, codes <<= 6) {
      uint32_t code = codes >> 26;
      if (code == 0) goto done;
      out[index] = code < 32 ? code + 64 : code;
      if (code != 32) visible = index + 1;
    }
  }
done:
  out[visible] = 0;
}

INLINE void size(const uint64_t *words, int offset) {
  uint32_t all = field(words, offset, 30);
  statement.bow = all >> 21;
  statement.stern = all >> 12 & 511;
  statement.port = all >> 6 & 63;
  statement.starboard = all & 63;
}

/* Messages 5 and 24; what they hold is summed so that no compiler leaves it out. */
static uint64_t say(const uint64_t *words, int bits) {
  int type = words[0] >> 58;
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

/* Adds so many bits, which stand in the lowest places of `value`. */
INLINE void put(struct parts *into, uint64_t value, int width) {
  uint64_t *word = into->words + (into->bits >> 6);
  int filled = into->bits & 63, shift = 64 - filled - width;
  uint64_t before = filled ? word[0] : 0;
  if (shift >= 0) {
    word[0] = before | value << shift;
  } else {
    word[0] = before | value >> -shift;
    word[1] = value << (64 + shift);
  }
  into->bits += width;
}

/* The characters of a payload; 0 where one is not of the alphabet. */
INLINE int append(struct parts *into, const char *p, const char *end) {
  uint64_t strange = 0;
  while (p + 8 <= end && into->bits < 2352) {
    uint64_t characters = load(p);
    strange |= foreign(characters);
    put(into, six_bits(characters), 48);
    p += 8;
  }
  int rest = (int)(end - p);
  if (rest > 0 && rest < 8) {
    uint64_t characters = load(p);
    strange |= foreign(characters) >> (64 - rest * 8);
    put(into, six_bits(characters) >> (48 - rest * 6), rest * 6);
  }
  return strange == 0;
}

int main(int argc, char **argv) {
  if (argc != 2) return 64;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *log = malloc(length + 64);
  if (fread(log, 1, length, file) != (size_t)length) return 2;
  memset(log + length, 0, 64);

  double start = cpu();
  long lines = 0, fixes = 0;
  uint64_t sum = 0, told = 0;
  const char *line = log, *end = log + length;
  static struct parts own;
  while (line < end) {
    const char *stop = memchr(line, '\n', end - line);
    if (!stop) stop = end;
    const char *next = stop + 1;
    lines++;
    int64_t time = 0;
    const char *mark = line;
    if (*mark == '\\') {
      /* `\s:source,c:` and ten digits, or whatever else there is. */
      const char *comma = mark;
      if (load(mark) >> 40 == 0x5C733A) {
        comma = mark + 3;
        uint64_t found;
        while (!(found = zero_bytes(load(comma) ^ EACH(0x2C)))) comma += 8;
        comma += __builtin_clzll(found) >> 3;
      }
      if ((load(comma) >> 40 & 0xFFFF) == 0x633A && comma[16] == '\\' && (time = ten_digits(comma + 3)) > 0) {
        mark = comma + 17;
      } else {
        time = 0;
        for (const char *p = mark + 1; p + 2 < stop && *p != '\\'; p++)
          if (*p == 'c' && p[1] == ':') time = number(p + 2, stop);
        mark = memchr(mark + 1, '\\', stop - mark - 1);
        mark = mark ? mark + 1 : stop;
      }
    }
    uint64_t head = load(mark);
    if (stop - mark < 16 || (head & 0xFF0000FFFF000000ull) != 0x2100005644000000ull) goto done;

    const uint64_t *words;
    int bits;
    uint64_t middle = load(mark + 8), four = load(mark + 38);
    if ((head & 0xFFFF) == 0x2C31 && (middle & 0xFFFFFFFF00FF0000ull) == 0x2C312C2C002C0000ull &&
        (four & 0xFFFFFF00ull) == 0x2C302A00ull) {
      /* A message of one slot: 28 characters at a fixed place. */
      uint64_t one = load(mark + 14), two = load(mark + 22), three = load(mark + 30);
      uint64_t check = (head & 0x00FFFFFFFFFFFFFFull) ^ (middle & 0xFFFFFFFFFFFF0000ull) ^ one ^ two ^ three ^
                       (four & 0xFFFFFFFFFFFF0000ull);
      if ((foreign(one) | foreign(two) | foreign(three) | foreign(four) >> 32) ||
          !is_hex(folded(check), mark + 45))
        goto done;
      if (!time && mark + 48 < stop && mark[47] == ',') time = number(mark + 48, stop);
      uint64_t second = six_bits(two), third = six_bits(three);
      own.words[0] = six_bits(one) << 16 | second >> 32;
      own.words[1] = second << 32 | third >> 16;
      own.words[2] = third << 48 | six_bits(four) >> 24 << 24;
      words = own.words;
      bits = 168;
    } else {
      const char *star = mark + 1;
      uint64_t check = 0, found;
      for (;;) {
        uint64_t word = load(star);
        found = zero_bytes(word ^ EACH(0x2A));
        if (found) {
          int before = __builtin_clzll(found) >> 3;
          if (before) check ^= word >> (64 - before * 8);
          star += before;
          break;
        }
        if (star >= stop) goto done;
        check ^= word;
        star += 8;
      }
      if (star + 3 > stop || !is_hex(folded(check), star + 1)) goto done;
      if (!time && star + 4 < stop && star[3] == ',') time = number(star + 4, stop);
      const char *payload = mark;
      for (int commas = 0; commas < 5 && payload < star; payload++)
        if (*payload == ',') commas++;
      struct parts *into = &own;
      if (mark[7] == '2') {
        into = &waiting[mark[11] >= '0' && mark[11] <= '9' ? mark[11] - '0' : 0][(uint8_t)mark[13]];
        if (mark[9] == '1') into->bits = 0;
      } else {
        own.bits = 0;
      }
      /* The payload ends before the comma and the digit of the fill bits. */
      if (star - payload < 2 || !append(into, payload, star - 2)) goto done;
      if (mark[7] == '2' && mark[9] == '1') goto done;
      words = into->words;
      bits = into->bits;
      into->bits = 0;
    }
    int type = words[0] >> 58;
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
