#!/usr/bin/env python3
"""Makes a long log of real ones, and the same log without its wrappings: make_real_mix.py LINES MIXED BARE [FOLDER]

FOLDER holds the shared logs (../shared/data/ais beside the repository, if none is named); exit code 3 where they are
not there. The logs below follow each other, again and again, until there are so many lines. BARE has only the sentences,
one a line, again and again until there are so many of them: what decoders can read that do not know the wrappings.
"""
import pathlib
import re
import sys

LOGS = [
    "dma_aislib_stream_example.txt", "risky_exactearth_augmented.txt", "goais_aistest.nmea",
    "risky_exactearth_tagblock.txt", "risky_nmea_timestamped.txt", "gpsd_ais-18-27.log",
    "gpsd_ais-nmea-type6-fid55.log", "gpsd_ais-nmea.log", "gpsd_ais-raw-messages.log",
]
SENTENCE = re.compile(rb"!..VD[MO],[^*\r\n]*\*[0-9A-Fa-f]{2}")


def repeated(lines, count, path):
    with open(path, "wb") as file:
        while count > 0:
            file.write(b"".join(line + b"\r\n" for line in lines[:count]))
            count -= len(lines)


def main():
    count, mixed, bare = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    root = pathlib.Path(__file__).resolve().parent.parent
    folder = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else root.parent / "shared/data/ais"
    if not (folder / LOGS[0]).exists():
        sys.exit(3)
    lines = []
    for name in LOGS:
        own = [line.rstrip(b"\r\n") for line in (folder / name).read_bytes().split(b"\n") if line]
        print(f"  {name}: {len(own)} lines")
        lines += own
    sentences = [match.group(0) for match in map(SENTENCE.search, lines) if match]
    repeated(lines, count, mixed)
    repeated(sentences, count, bare)
    print(f"  mixed: {len(lines)} lines, again and again to {count}; bare: {len(sentences)} sentences, likewise")


main()
