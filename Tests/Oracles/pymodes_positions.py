"""Positions by pyModeS, to compare with: reads lines of a time and a frame on standard input, writes for each that
gives an airborne position at once `line,icao24,latitude,longitude`."""

import sys

from pyModeS import PipeDecoder

pipe = PipeDecoder()
for number, line in enumerate(sys.stdin, start=1):
    time, _, text = line.strip().partition(",")
    frame = text[18:] if text.startswith("1a3") else text
    if len(frame) != 28 or int(frame[:2], 16) >> 3 not in (17, 18):
        continue
    result = pipe.decode(frame, timestamp=float(time))
    typecode = int(frame[8:10], 16) >> 3
    if result.get("crc_valid") is False or result.get("latitude") is None or 5 <= typecode <= 8:
        continue
    print(number, frame[2:8].lower(), repr(result["latitude"]), repr(result["longitude"]), sep=",")
