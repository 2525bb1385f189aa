"""Registers of Comm-B replies by pyModeS, to compare with: reads a frame a line, writes for each the candidates (joined by
`+`), then the fields of the first in the order of KEYS, empty where there is none."""

import sys

from pyModeS import decode

KEYS = [
    "callsign", "selected_altitude_mcp", "selected_altitude_fms", "baro_pressure_setting", "vnav_mode",
    "altitude_hold_mode", "approach_mode", "target_altitude_source", "roll", "true_track", "groundspeed", "track_rate",
    "true_airspeed", "magnetic_heading", "indicated_airspeed", "mach", "baro_vertical_rate", "inertial_vertical_rate",
    "supported_bds", "acas_operational", "mode_s_subnetwork_version", "dte_status", "issued_ra",
]


def told(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return "+".join(register.replace(",", "") for register in value)
    return str(int(value) if isinstance(value, bool) else value)


for line in sys.stdin:
    fields = decode(line.strip())
    candidates = fields.get("bds_candidates") or [fields.get("bds") or ""]
    names = "+".join(name.replace(",", "") for name in candidates)
    print(",".join([names] + [told(fields.get(key)) for key in KEYS]))
