#!/usr/bin/env python3
"""Decodes an NMEA log with pyais and prints its positions, one CSV row a message, for comparison:

    python3 pyais_positions.py LOG
    line,type,mmsi,lat,lon,sog,cog

Messages are put together by nmea_assembly.py, since pyais reads few of the wrappings in use;
it decodes the payload. A row has the number of the first line of its message; "not available" is empty. What pyais
itself does not read is left out, and so is what it makes up of a field that a message cut short holds but a part of.
"""
import sys

import pyais

from nmea_assembly import SENTENCE, messages

# The bits after latitude, speed and course.
CLASS_A, CLASS_B, LONG_RANGE = (116, 60, 128), (112, 56, 124), (79, 85, 94)
ENDS = {1: CLASS_A, 2: CLASS_A, 3: CLASS_A, 18: CLASS_B, 19: CLASS_B, 27: LONG_RANGE}


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
