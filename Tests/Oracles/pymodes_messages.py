"""Fields of extended squitters by pyModeS, to compare with: reads a frame a line, writes for each
`typecode,callsign,category,altitude,groundspeed,track,airspeed,heading,vertical_rate,vr_source,geo_minus_baro`, empty where there
is none. Decimals are as pyModeS gives them; it cuts ground speeds to whole knots."""

import sys

from pyModeS import decode

KEYS = [
    "typecode", "callsign", "category", "altitude", "groundspeed", "track", "airspeed", "heading", "vertical_rate",
    "vr_source", "geo_minus_baro",
]
for line in sys.stdin:
    fields = decode(line.strip())
    print(",".join("" if fields.get(key) is None else str(fields[key]) for key in KEYS))
