#!/usr/bin/env python3
"""Decodes an NMEA log with pyais and prints its positions, one CSV row a message, for comparison:

    python3 pyais_positions.py LOG
    line,type,mmsi,lat,lon,sog,cog

Sentences are found anywhere in a line and their parts put together here, since pyais reads few of the wrappings in use;
it decodes the payload. A row has the number of the first line of its message; "not available" is empty. What pyais
itself does not read is left out, and so is what it makes up of a field that a message cut short holds but a part of.
"""
import re
import sys

import pyais

SENTENCE = re.compile(rb"!..VD[MO],([1-9]),([1-9]),(\d{0,2}),([^,]*),([0-W`-w]+),([0-5])\*([0-9A-Fa-f]{2})")
TAG_SOURCE = re.compile(rb"\\(?:[^\\]*,)?s:([^,*\\]*)")
TAG_GROUP = re.compile(rb"\\(?:[^\\]*,)?g:\d+-\d+-(\d+)")
# The bits after latitude, speed and course.
CLASS_A, CLASS_B, LONG_RANGE = (116, 60, 128), (112, 56, 124), (79, 85, 94)
ENDS = {1: CLASS_A, 2: CLASS_A, 3: CLASS_A, 18: CLASS_B, 19: CLASS_B, 27: LONG_RANGE}


def checksum(text):
    value = 0
    for byte in text:
        value ^= byte
    return value


def messages(path):
    parts = {}
    with open(path, "rb") as log:
        for number, line in enumerate(log, 1):
            match = SENTENCE.search(line)
            if not match or line.startswith(b"#"):
                continue
            text = match.group(0)
            if checksum(text[1:-3]) != int(match.group(7), 16):
                continue
            count, index = int(match.group(1)), int(match.group(2))
            if count == 1:
                yield number, [text]
                continue
            group, source = TAG_GROUP.search(line), TAG_SOURCE.search(line)
            station = b"g" + group.group(1) if group else source.group(1) if source else b""
            key = (text[1:6], station, match.group(3), match.group(4), count)
            held = parts.setdefault(key, {})
            if index in held and held[index][1] != text:
                held.clear()
            held[index] = (number, text)
            if len(held) == count:
                del parts[key]
                ordered = [held[n] for n in sorted(held)]
                yield ordered[0][0], [text for _, text in ordered]


def main():
    print("line,type,mmsi,lat,lon,sog,cog")
    for number, sentences in messages(sys.argv[1]):
        # The talker does not change the payload, and pyais knows but some.
        usual = [b"!AIVDM" + sentence[6:] for sentence in sentences]
        try:
            message = pyais.decode(*usual)
        except Exception:
            continue
        if message.msg_type not in ENDS:
            continue
        fields = [SENTENCE.fullmatch(sentence).group(5, 6) for sentence in sentences]
        bits = sum(len(payload) * 6 - int(fill) for payload, fill in fields)
        position_end, speed_end, course_end = ENDS[message.msg_type]
        if bits < position_end:
            continue
        lat, lon, sog, cog = message.lat, message.lon, message.speed, message.course
        if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
            continue
        sog = "" if bits < speed_end or sog == (63 if message.msg_type == 27 else 102.3) else f"{sog:.1f}"
        cog = "" if bits < course_end or cog >= 360 else f"{cog:.1f}"
        print(f"{number},{message.msg_type},{message.mmsi},{lat:.6f},{lon:.6f},{sog},{cog}")


main()
