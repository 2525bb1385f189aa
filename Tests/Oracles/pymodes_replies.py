"""Fields of replies by pyModeS, to compare with: reads a frame a line, writes for each
`icao,altitude,squawk,flight_status,downlink_request,utility_message,vertical_status,cross_link_capability,sensitivity_level,
reply_information,capability,mv`, empty where there is none."""

import sys

from pyModeS import decode

KEYS = [
    "icao", "altitude", "squawk", "flight_status", "downlink_request", "utility_message", "vertical_status",
    "cross_link_capability", "sensitivity_level", "reply_information", "capability", "mv",
]
for line in sys.stdin:
    fields = decode(line.strip())
    print(",".join("" if fields.get(key) is None else str(fields[key]) for key in KEYS))
