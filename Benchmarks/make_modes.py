#!/usr/bin/env python3
"""Makes a log of Mode S frames in AVR text or Beast: python3 make_modes.py [--bare|--beast|--rows] [--copies N]
[LOG.csv.gz] > big

From a log of lines `time,frame` (a frame may be in a receiver's record), N times over, each copy later by its length;
6 if N is not given. Without a log, of made-up traffic of about the same mixture and the same size. A line is
`time *frame;`, with --bare `*frame;`, with --rows `time,frame`; with --beast a frame is a record, with a counter of
12 MHz. The same on every run.
"""
import argparse
import gzip
import math
import random
import sys


def remainder(value, bits):
    """Of a frame of so many bits, whose last 24 are zeros, by the generator."""
    for place in range(bits - 1, 23, -1):
        if value >> place & 1:
            value ^= 0x1FFF409 << place - 24
    return value


def frame(head, address, message=None):
    """A squitter where there is a message, or an all-call reply."""
    bits = 88 if message is not None else 32
    value = (head << 24 | address) << (56 if message is not None else 0) | (message or 0)
    return f"{value << 24 | remainder(value << 24, bits + 24):0{(bits + 24) // 4}x}"


def reply(head, field, address, message=None):
    """Of format 4, 5, 20 or 21: the address is laid over the parity."""
    bits = 88 if message is not None else 32
    value = (head << 24 | field) << (56 if message is not None else 0) | (message or 0)
    return f"{value << 24 | remainder(value << 24, bits + 24) ^ address:0{(bits + 24) // 4}x}"


def zones(latitude):
    if abs(latitude) >= 87:
        return 1
    ratio = (1 - math.cos(math.pi / 30)) / math.cos(math.radians(latitude)) ** 2
    return int(2 * math.pi / math.acos(1 - ratio))


def compact(latitude, longitude, odd):
    rows = 360 / (60 - odd)
    y = math.floor(131072 * (latitude % rows) / rows + 0.5)
    columns = 360 / max(zones(rows * (y / 131072 + math.floor(latitude / rows))) - odd, 1)
    x = math.floor(131072 * (longitude % columns) / columns + 0.5)
    return odd << 34 | (y & 0x1FFFF) << 17 | x & 0x1FFFF


def traffic(count):
    chance = random.Random(20260501)
    fleet = [
        [0x480000 + 97 * n, chance.uniform(48, 54), chance.uniform(0, 8), chance.uniform(0, 2 * math.pi)]
        for n in range(60)
    ]
    for n in range(count):
        time = 1777600000 + n * 7020 / 172432
        address, latitude, longitude, course = fleet[chance.randrange(60)]
        way = 230 / 1852 / 60 * (n * 7020 / 172432)
        kind = chance.randrange(100)
        message = chance.getrandbits(56)
        if kind < 7:
            latitude += way * math.cos(course) / 20
            longitude += way * math.sin(course) / 20
            yield time, frame(0x8D, address, 11 << 51 | 0xC38 << 36 | compact(latitude, longitude, n & 1))
        elif kind < 13:
            yield time, frame(0x8D, address, 19 << 51 | 1 << 48 | message & 0xFFFFFFFFFFFF)
        elif kind < 14:
            yield time, frame(0x8D, address, 4 << 51 | 5 << 48 | address << 24 | 0x820820)
        elif kind < 35:
            yield time, frame(0x5D, address)
        elif kind < 72:
            yield time, reply(0x20 if kind & 1 else 0x28, message & 0xFFFFFF, address)
        else:
            yield time, reply(0xA0 if kind & 1 else 0xA8, message & 0xFFFFFF, address, message)


def read(path):
    with gzip.open(path, "rt") as lines:
        for line in lines:
            time, _, text = line.strip().partition(",")
            yield float(time), text[18:] if text.startswith("1a3") else text


def record(time, text):
    """Of Beast."""
    body = int(time * 12e6).to_bytes(6, "big") + b"\x80" + bytes.fromhex(text)
    return (b"\x1a3" if len(text) == 28 else b"\x1a2") + body.replace(b"\x1a", b"\x1a\x1a")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bare", action="store_true")
    options.add_argument("--beast", action="store_true")
    options.add_argument("--rows", action="store_true")
    options.add_argument("--copies", type=int, default=6)
    options.add_argument("log", nargs="?")
    options = options.parse_args()
    frames = list(read(options.log) if options.log else traffic(172432))
    length = math.ceil(frames[-1][0] - frames[0][0]) + 60
    start = frames[0][0] - 1
    for copy in range(options.copies):
        if options.beast:
            sys.stdout.buffer.write(b"".join(record(time - start + copy * length, text) for time, text in frames))
            continue
        for time, text in frames:
            stamp = f"{time + copy * length:.6f}"
            sys.stdout.write(
                f"*{text};\n" if options.bare else f"{stamp},{text}\n" if options.rows else f"{stamp} *{text};\n")


main()
