#!/usr/bin/env python3
"""Makes a log like a national network's: python3 make_nmea.py MESSAGES > big.nmea

Types 1 to 3 70 %, 18 12 %, 24 8 %, 5 in two sentences 10 %; a TAG block with station and time on each line, or with
--suffix the time after the checksum. The same numbers on every run.
"""
import random
import sys

ARMOUR = [chr(v + 48 if v < 40 else v + 56) for v in range(64)]
PAIRS = [a + b for a in ARMOUR for b in ARMOUR]


def armoured(bits, width):
    fill = -width % 12
    bits <<= fill
    text = "".join(PAIRS[bits >> shift & 4095] for shift in range(width + fill - 12, -1, -12))
    while fill >= 6:
        text, fill = text[:-1], fill - 6
    return text, fill


def packed(*fields):
    bits = width = 0
    for value, size in fields:
        bits = bits << size | value & (1 << size) - 1
        width += size
    return bits, width


def six(text, count):
    bits = 0
    for character in text.ljust(count, "@")[:count]:
        code = ord(character)
        bits = bits << 6 | (code - 64 if code >= 64 else code)
    return bits, count * 6


def checksum(text):
    value = 0
    for byte in text.encode():
        value ^= byte
    return f"{value:02X}"


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    suffix = "--suffix" in sys.argv
    random.seed(20260501)
    write = sys.stdout.write
    vessels = [
        [200_000_000 + 137 * n, random.randrange(-9_000_000, 18_000_000), random.randrange(30_000_000, 42_000_000)]
        for n in range(8000)
    ]
    tags = {}
    for n in range(count):
        time = 1_777_600_000 + n // 700
        station = 2_573_100 + n % 37
        vessel = vessels[random.randrange(8000)]
        vessel[1] += random.randrange(-300, 300)
        vessel[2] += random.randrange(-300, 300)
        mmsi, x, y = vessel
        kind = random.randrange(100)
        sog, cog, hdg, second = (n * 31) % 250, (n * 17) % 3600, (n * 13) % 360, time % 60
        if kind < 70:
            message = packed((1 + kind % 3, 6), (0, 2), (mmsi, 30), (0, 4), (-128, 8), (sog, 10), (1, 1), (x, 28),
                             (y, 27), (cog, 12), (hdg, 9), (second, 6), (0, 6), (n & 0x7FFFF, 19))
        elif kind < 82:
            message = packed((18, 6), (0, 2), (mmsi, 30), (0, 8), (sog, 10), (1, 1), (x, 28), (y, 27), (cog, 12),
                             (511, 9), (second, 6), (0, 2), (7, 7), (0xE0006, 20))
        elif kind < 90:
            if n & 1:
                message = packed((24, 6), (0, 2), (mmsi, 30), (0, 2), six(f"BOAT {mmsi}", 20), (0, 8))
            else:
                message = packed((24, 6), (0, 2), (mmsi, 30), (1, 2), (37, 8), six("TRK", 3), (1, 4), (n & 0xFFFFF, 20),
                                 six(f"C{mmsi % 100000}", 7), (8, 9), (4, 9), (2, 6), (2, 6), (1, 4), (0, 2))
        else:
            message = packed((5, 6), (0, 2), (mmsi, 30), (0, 2), (9_000_000 + mmsi % 1_000_000, 30),
                             six(f"L{mmsi % 100000}", 7), six(f"MV {mmsi}", 20), (70, 8), (100, 9), (20, 9), (10, 6),
                             (10, 6), (1, 4), (5, 4), (3, 5), (12, 5), (0, 6), (75, 8), six("ROTTERDAM", 20), (0, 2))
        text, fill = armoured(*message)
        channel = "AB"[n & 1]
        if len(text) <= 60:
            bodies = [f"AIVDM,1,1,,{channel},{text},{fill}"]
        else:
            sequence = n % 10
            bodies = [f"AIVDM,2,1,{sequence},{channel},{text[:60]},0", f"AIVDM,2,2,{sequence},{channel},{text[60:]},{fill}"]
        for body in bodies:
            if suffix:
                write(f"!{body}*{checksum(body)},{time}\r\n")
            else:
                key = (station, time)
                if key not in tags:
                    if len(tags) > 1000:
                        tags.clear()
                    tag = f"s:{station},c:{time}"
                    tags[key] = f"\\{tag}*{checksum(tag)}\\"
                write(f"{tags[key]}!{body}*{checksum(body)}\r\n")


main()
