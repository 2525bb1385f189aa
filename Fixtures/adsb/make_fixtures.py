#!/usr/bin/env python3
"""Makes the logs in this folder from `long_flight.csv` of the source distribution of rs1090 0.7.0.

    python3 make_fixtures.py rs1090-0.7.0.tar.gz      (or long_flight.csv, or long_flight.csv.gz)

Needs pyModeS 3.6.1 to decode the messages that become BaseStation lines.
"""

import gzip
import hashlib
import io
import pathlib
import sys
import tarfile
from datetime import datetime, timezone

from pyModeS import PipeDecoder

SHA256 = "3e5aa149f2d45d675f79960f03c39a6a0e4f7c6acc3c067bebdd7b9be6ce5505"
# Lines from 1, both ends included.
RAW = (26_640, 31_640)
SBS = (163_500, 172_432)
# Amsterdam Schiphol, where the SBS lines come down: resolves positions on the ground.
SURFACE_REFERENCE = (52.31, 4.76)
HERE = pathlib.Path(__file__).parent


def source(path):
    """The bytes of long_flight.csv."""
    if path.name.endswith(".tar.gz"):
        with tarfile.open(path) as archive:
            member = next(m for m in archive.getmembers() if m.name.endswith("/long_flight.csv"))
            data = archive.extractfile(member).read()
    elif path.suffix == ".gz":
        data = gzip.decompress(path.read_bytes())
    else:
        data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SHA256:
        sys.exit(f"{path}: not long_flight.csv of rs1090 0.7.0 (sha256 {digest})")
    return data


def base_station(kind, icao, time, **fields):
    """A BaseStation line of 22 columns."""
    moment = datetime.fromtimestamp(int(time * 1000) / 1000, timezone.utc)
    day, clock = moment.strftime("%Y/%m/%d"), moment.strftime("%H:%M:%S.") + f"{moment.microsecond // 1000:03}"
    columns = ["MSG", kind, 1, 1, icao, 1, day, clock, day, clock]
    for name in ["callsign", "altitude", "speed", "track", "latitude", "longitude", "rate", "squawk", "alert",
                 "emergency", "spi", "ground"]:
        columns.append(fields.get(name, ""))
    return ",".join(str(column) for column in columns) + "\r\n"


def sbs_line(frame, time, message):
    """What a receiver would serve for a message, or None."""
    icao, typecode = frame[2:8].upper(), message.get("typecode")
    place = {}
    if message.get("latitude") is not None:
        place = {"latitude": f"{message['latitude']:.5f}", "longitude": f"{message['longitude']:.5f}"}
    match typecode:
        case 1 | 2 | 3 | 4:
            return base_station(1, icao, time, callsign=f"{message.get('callsign') or '':8}")
        case 5 | 6 | 7 | 8:
            track = message.get("track")
            return base_station(
                2, icao, time, speed="" if message.get("groundspeed") is None else f"{message['groundspeed']:.1f}",
                track="" if track is None else f"{track:.1f}", ground=-1, **place)
        case 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18:
            altitude = message.get("altitude")
            return base_station(
                3, icao, time, altitude="" if altitude is None else altitude, alert=0, emergency=0, spi=0, ground=0,
                **place)
        case 19 if message.get("groundspeed") is not None:
            rate = message.get("vertical_rate")
            return base_station(
                4, icao, time, speed=message["groundspeed"], track=f"{message['track']:.1f}",
                rate="" if rate is None else rate)
    return None


def main():
    data = source(pathlib.Path(sys.argv[1]))
    lines = data.decode("ascii").splitlines(keepends=True)
    (HERE / "long_flight_excerpt.csv").write_text("".join(lines[RAW[0] - 1:RAW[1]]))
    pipe = PipeDecoder(surface_ref=SURFACE_REFERENCE)
    text = io.StringIO()
    for number, line in enumerate(lines, start=1):
        time, record = line.strip().split(",")
        frame = record[18:]
        downlink_format = int(frame[:2], 16) >> 3
        if downlink_format == 17 and len(frame) == 28:
            # The whole log is decoded, so that the first lines of the excerpt have a past.
            message = pipe.decode(frame, timestamp=float(time))
            if number >= SBS[0] and message.get("crc_valid"):
                text.write(sbs_line(frame, float(time), message) or "")
        elif downlink_format == 11 and SBS[0] <= number <= SBS[1] and number % 10 == 0:
            text.write(base_station(8, frame[2:8].upper(), float(time), ground=""))
    (HERE / "sbs_excerpt.csv").write_text(text.getvalue(), newline="")


main()
