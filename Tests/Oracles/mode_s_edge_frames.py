"""What Mode S frames say, by the definitions of the standards alone (ICAO Annex 10, volumes III and IV; ICAO Doc 9871; RTCA
DO-260, DO-260A and DO-260B): with tables written out and bits counted one by one, and no decoder's help.

Reads a file of `label;hexadecimal` lines (gzip where its name says so), writes a JSON line for each: what is there under its
name, `null` where it is not available. Only the standard library is needed."""

import gzip
import json
import math
import sys

MILE = 1852.0

# ---------------------------------------------------------------- bits


class Bits(str):
    """A frame or a message as zeros and ones; bits are numbered from 1, as the standards do."""

    def span(self, first, last):
        return int(self[first - 1 : last], 2)

    def flag(self, place):
        return self[place - 1] == "1"


def remainder(bits):
    """Long division by the generator of Annex 10, volume IV, 3.1.2.3.3, in the frame's last 24 bits."""
    exponents = [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 10, 3, 0]
    rest = [int(bit) for bit in bits]
    for place in range(len(rest) - 24):
        if rest[place]:
            for exponent in exponents:
                rest[place + 24 - exponent] ^= 1
    return int("".join(map(str, rest[-24:])), 2)


# ---------------------------------------------------------------- altitude and identity


def gillham_table():
    """Annex 10, volume IV, appendix to chapter 3: every pattern of the pulses (D2 D4 A1 A2 A4 B1 B2 B4, C1 C2 C4), by
    walking up from the lowest."""
    table = {}
    hundreds = ["001", "011", "010", "110", "100"]
    outer = [""]
    for _ in range(8):  # The reflected binary code, made by reflection.
        outer = ["0" + code for code in outer] + ["1" + code for code in reversed(outer)]
    feet = -1200
    for number, code in enumerate(outer):
        for inner in hundreds if number % 2 == 0 else reversed(hundreds):
            table[code + inner] = feet
            feet += 100
    return table


GILLHAM = gillham_table()


def altitude13(code):
    """Bits C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4."""
    if "1" not in code or code[6] == "1":  # Metres are not defined.
        return None
    if code[8] == "1":
        return int(code[:6] + code[7] + code[9:], 2) * 25 - 1000
    c1, a1, c2, a2, c4, a4, _, b1, _, b2, d2, b4, d4 = code
    return GILLHAM.get(d2 + d4 + a1 + a2 + a4 + b1 + b2 + b4 + c1 + c2 + c4)


def altitude12(code):
    return altitude13(code[:6] + "0" + code[6:])


def squawk(code):
    c1, a1, c2, a2, c4, a4, _, b1, d1, b2, d2, b4, d4 = code
    digits = [(a4, a2, a1), (b4, b2, b1), (c4, c2, c1), (d4, d2, d1)]
    return "".join(str(int("".join(digit), 2)) for digit in digits)


# ---------------------------------------------------------------- quality of positions

# Type code: rows of (supplement A, supplement B in the air or C on the ground, NIC, radius of containment).
# "-": does not matter. Where no row fits, the table has no such case: the last row, the widest, holds.
NIC = {
    0: {  # Doc 9871, A.2.3.1, and DO-260B, table 2-200
        0: [("-", "-", 0, None)],
        5: [("-", "-", 11, 7.5)], 6: [("-", "-", 10, 25)], 7: [("-", "-", 8, 185.2)], 8: [("-", "-", 0, None)],
        9: [("-", "-", 11, 7.5)], 10: [("-", "-", 10, 25)], 11: [("-", "-", 8, 185.2)], 12: [("-", "-", 7, 370.4)],
        13: [("-", "-", 6, 926)], 14: [("-", "-", 5, 1852)], 15: [("-", "-", 4, 3704)], 16: [("-", "-", 1, 18520)],
        17: [("-", "-", 1, 37040)], 18: [("-", "-", 0, None)],
        20: [("-", "-", 11, 7.5)], 21: [("-", "-", 10, 25)], 22: [("-", "-", 0, None)],
    },
    1: {  # Doc 9871, B.2.3.1
        0: [("-", "-", 0, None)],
        5: [("-", "-", 11, 7.5)], 6: [("-", "-", 10, 25)],
        7: [("1", "-", 9, 75), ("0", "-", 8, 185.2)], 8: [("-", "-", 0, None)],
        9: [("-", "-", 11, 7.5)], 10: [("-", "-", 10, 25)], 11: [("1", "-", 9, 75), ("0", "-", 8, 185.2)],
        12: [("-", "-", 7, 370.4)], 13: [("0", "-", 6, 926), ("1", "-", 6, 1111.2)], 14: [("-", "-", 5, 1852)],
        15: [("-", "-", 4, 3704)], 16: [("1", "-", 3, 7408), ("0", "-", 2, 14816)], 17: [("-", "-", 1, 37040)],
        18: [("-", "-", 0, None)],
        20: [("-", "-", 11, 7.5)], 21: [("-", "-", 10, 25)], 22: [("-", "-", 0, None)],
    },
    2: {  # Doc 9871, table C-2
        0: [("-", "-", 0, None)],
        5: [("-", "-", 11, 7.5)], 6: [("-", "-", 10, 25)], 7: [("1", "0", 9, 75), ("0", "0", 8, 185.2)],
        8: [("1", "1", 7, 370.4), ("1", "0", 6, 555.6), ("0", "1", 6, 1111.2), ("0", "0", 0, None)],
        9: [("-", "-", 11, 7.5)], 10: [("-", "-", 10, 25)], 11: [("1", "1", 9, 75), ("0", "0", 8, 185.2)],
        12: [("-", "-", 7, 370.4)],
        13: [("0", "1", 6, 555.6), ("0", "0", 6, 926), ("1", "1", 6, 1111.2)], 14: [("-", "-", 5, 1852)],
        15: [("-", "-", 4, 3704)], 16: [("1", "1", 3, 7408), ("0", "0", 2, 14816)], 17: [("-", "-", 1, 37040)],
        18: [("-", "-", 0, None)],
        20: [("-", "-", 11, 7.5)], 21: [("-", "-", 10, 25)], 22: [("-", "-", 0, None)],
    },
}

# Type code: (NUCp, metres that 95 % are within).
NUC = {
    0: (0, None), 5: (9, 3), 6: (8, 10), 7: (7, 92.6), 8: (6, None), 9: (9, 3), 10: (8, 10), 11: (7, 92.6),
    12: (6, 185.2), 13: (5, 463), 14: (4, 926), 15: (3, 1852), 16: (2, 9260), 17: (1, 18520), 18: (0, None), 20: (9, 3),
    21: (8, 10), 22: (0, None),
}


def quality(type_code):
    integrity = {}
    for version in range(3):
        rows = NIC[version][type_code]
        for a in "01":
            for b in "01":
                fitting = [row for row in rows if row[0] in ("-", a) and row[1] in ("-", b)]
                row = (fitting or rows)[-1]
                integrity[f"nic{version}{a}{b}"] = row[2]
                integrity[f"rc{version}{a}{b}"] = row[3]
    nuc, accuracy = NUC[type_code]
    return integrity | {"nuc_p": nuc, "accuracy0": accuracy}


# ---------------------------------------------------------------- messages


def identification(me):
    letters = []
    for place in range(8):
        code = me.span(9 + 6 * place, 14 + 6 * place)
        if 1 <= code <= 26:
            letters.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[code - 1])
        elif code == 32:
            letters.append(" ")
        elif 48 <= code <= 57:
            letters.append("0123456789"[code - 48])
        else:
            letters.append(None)
    is_legal = None not in letters
    number = me.span(6, 8)
    return {
        "content": "identification",
        "callsign": ("".join(letters).rstrip(" ") or None) if is_legal else None,
        "callsign_legal": is_legal,
        "category": " DCBA"[me.span(1, 5)] + str(number) if number else None,
    }


def movement(code, version):
    """Knots from and to, DO-260B, table 2-35 for version 2, else DO-260, table 2-18."""
    if code == 0 or code > 124:
        return None
    if code == 124:
        return [175.0, None]
    if code == 1:
        return [0.0, 0.0 if version == 2 else 0.125]
    steps = [(9, 12, 1.0, 2.0), (13, 38, 2.0, 15.0), (39, 93, 15.0, 70.0), (94, 108, 70.0, 100.0), (109, 123, 100.0, 175.0)]
    steps += [(2, 2, 0.0, 0.125), (3, 8, 0.125, 1.0)] if version == 2 else [(2, 8, 0.125, 1.0)]
    for first, last, low, high in steps:
        if first <= code <= last:
            width = (high - low) / (last - first + 1)
            return [low + width * (code - first), low + width * (code - first + 1)]


def compact_position(me):
    return {"odd": me.flag(22), "cpr_lat": me.span(23, 39), "cpr_lon": me.span(40, 56)}


def surface_position(me):
    code = me.span(6, 12)
    intervals = {version: movement(code, version) for version in (0, 1, 2)}
    values = {"content": "surface_position", "utc": me.flag(21)} | compact_position(me) | quality(me.span(1, 5))
    for version, interval in intervals.items():
        values[f"speed_low{version}"] = interval and interval[0]
        values[f"speed_high{version}"] = interval and interval[1]
    return values | {
        "speed_low": intervals[0] and min(interval[0] for interval in intervals.values()),
        "speed_high": None if not intervals[0] or code == 124 else max(interval[1] for interval in intervals.values()),
        "track": me.span(14, 20) * 360 / 128 if me.flag(13) else None,
    }


def airborne_position(me):
    return {
        "content": "airborne_position",
        "surveillance_status": me.span(6, 7),
        "supplement_b": me.flag(8),
        "altitude_ft": altitude12(me[8:20]),
        "altitude_source": "gnss" if me.span(1, 5) >= 20 else "baro",
        "utc": me.flag(21),
    } | compact_position(me) | quality(me.span(1, 5))


def no_position(me):
    return {"content": "no_position", "surveillance_status": me.span(6, 7), "altitude_ft": altitude12(me[8:20])}


def velocity(me):
    subtype = me.span(6, 8)
    if subtype not in (1, 2, 3, 4):
        return {"content": "other"}
    step = {1: 1, 2: 4, 3: 1, 4: 4}[subtype]
    values = {
        "content": "velocity",
        "subtype": subtype,
        "intent_change": me.flag(9),
        "ifr": me.flag(10),
        "nac_v": me.span(11, 13),
        "groundspeed_kn": None,
        "track": None,
        "groundspeed_saturated": None,
        "heading": None,
        "airspeed_kn": None,
        "airspeed_type": None,
        "airspeed_saturated": None,
        "vertical_rate_source": "baro" if me.flag(36) else "gnss",
    }
    if subtype <= 2:
        west, east, south, north = me.flag(14), me.span(15, 24), me.flag(25), me.span(26, 35)
        if east and north:
            east, north = (east - 1) * step, (north - 1) * step
            values["groundspeed_saturated"] = 1022 * step in (east, north)
            values["groundspeed_kn"] = math.sqrt(east * east + north * north)
            if east or north:
                direction = math.degrees(math.atan2(-east if west else east, -north if south else north))
                values["track"] = direction + 360 if direction < 0 else direction
    else:
        speed = me.span(26, 35)
        values["heading"] = me.span(15, 24) * 360 / 1024 if me.flag(14) else None
        values["airspeed_kn"] = (speed - 1) * step if speed else None
        values["airspeed_type"] = "tas" if me.flag(25) else "ias"
        values["airspeed_saturated"] = speed == 1023
    rate = me.span(38, 46)
    values["vertical_rate_fpm"] = (rate - 1) * (-64 if me.flag(37) else 64) if rate else None
    values["vertical_rate_saturated"] = rate == 511
    difference = me.span(50, 56)
    feet = 3137.5 if difference == 127 else (difference - 1) * 25
    values["geo_minus_baro_ft"] = (-feet if me.flag(49) else feet) if difference else None
    values["geo_minus_baro_saturated"] = difference == 127 if difference else None
    return values


def test_message(me):
    code = me[8:21]
    return {"content": "test", "subtype": me.span(6, 8), "squawk": squawk(code) if me.span(6, 8) == 7 and "1" in code else None}


EMERGENCIES = ["none", "general", "lifeguard", "minfuel", "nordo", "unlawful", "downed", "reserved"]


def aircraft_status(me):
    subtype = me.span(6, 8)
    if subtype == 1:
        code = me[11:24]
        return {
            "content": "emergency_status",
            "emergency": EMERGENCIES[me.span(9, 11)],
            "squawk": squawk(code) if "1" in code else None,
        }
    if subtype != 2:
        return {"content": "other"}
    threat = me.span(29, 30)
    is_single, is_multiple = me.flag(9), me.flag(28)
    names = ["corrective", "downward", "increased", "reversed", "crossing", "positive"]
    if not is_single:
        names = ["up_correction", "climb", "down_correction", "descend", "crossing", "reversed"]
    told = [name for name, bit in zip(names, me[9:15]) if bit == "1"] if is_single or is_multiple else None
    distance, bearing = me.span(44, 50), me.span(51, 56)
    return {
        "content": "resolution_advisory",
        "ara": me.span(9, 22),
        "rac": me.span(23, 26),
        "terminated": me.flag(27),
        "several_threats": is_multiple,
        "threat_type": threat,
        "advice": ("single" if is_single else "several") if told is not None else None,
        "advice_words": " ".join(told) if told is not None else None,
        "threat_address": me.span(31, 54) if threat == 1 else None,
        "threat_altitude_ft": altitude13(me[30:43]) if threat == 2 else None,
        "threat_distance_nm": (max(0.05, (distance - 1) / 10) if distance else None) if threat == 2 else None,
        "threat_bearing": (bearing * 6 - 3 if 1 <= bearing <= 60 else None) if threat == 2 else None,
    }


def target_state(me):
    subtype = me.span(6, 7)
    if subtype == 0 and not me.flag(11):
        vertical, horizontal = me.span(8, 9), me.span(26, 27)
        altitude, direction = me.span(16, 25), me.span(28, 36)
        return {
            "content": "target_state_1",
            "vertical_source": vertical or None,
            "altitude_reference": "msl" if me.flag(10) else "pressure",
            "altitude_capability": me.span(12, 13) if me.span(12, 13) < 3 else None,
            "vertical_mode": me.span(14, 15) if me.span(14, 15) in (1, 2) else None,
            "target_altitude_ft": altitude * 100 - 1000 if vertical and altitude <= 1010 else None,
            "horizontal_source": horizontal or None,
            "target_direction": direction if horizontal and direction < 360 else None,
            "is_track": me.flag(37),
            "horizontal_mode": me.span(38, 39) if me.span(38, 39) in (1, 2) else None,
            "nac_p": me.span(40, 43),
            "nic_baro": me.flag(44),
            "sil": me.span(45, 46),
            "acas": False if me.flag(52) else None,
            "ra": me.flag(53),
            "emergency": EMERGENCIES[me.span(54, 56)],
        }
    if subtype != 1:
        return {"content": "other"}
    altitude, pressure = me.span(10, 20), me.span(21, 29)
    has_modes = me.flag(47)
    return {
        "content": "target_state",
        "selected_altitude_ft": (altitude - 1) * 32 if altitude else None,
        "selected_altitude_source": ("fms" if me.flag(9) else "mcp") if altitude else None,
        "qnh_hpa": 800 + (pressure - 1) * 0.8 if pressure else None,
        "selected_heading": me.span(31, 39) * 180 / 256 if me.flag(30) else None,
        "nac_p": me.span(40, 43),
        "nic_baro": me.flag(44),
        "sil": me.span(45, 46),
        "sil_per_sample": me.flag(8),
        "autopilot": me.flag(48) if has_modes else None,
        "vnav": me.flag(49) if has_modes else None,
        "altitude_hold": me.flag(50) if has_modes else None,
        "approach": me.flag(52) if has_modes else None,
        "acas": me.flag(53),
        "lnav": me.flag(54) if has_modes else None,
    }


# Code: metres of length and width, DO-260A and DO-260B, table 2-74.
SIZES = [
    (15, 11.5), (15, 23), (25, 28.5), (25, 34), (35, 33), (35, 38), (45, 39.5), (45, 45), (55, 45), (55, 52), (65, 59.5),
    (65, 67), (75, 72.5), (75, 80), (85, 80), (85, 90),
]


def operational_status(me):
    subtype, version = me.span(6, 8), me.span(41, 43)
    if subtype > 1:
        return {"content": "other"}
    keys = [
        "acas", "traffic_display", "squitters_in", "uat_in", "arv", "ts", "tc", "low_power", "offset_applied", "nac_v",
        "length_width_code", "length_m", "width_m", "ra", "ident", "atc", "single_antenna", "sda", "antenna_right_m",
        "antenna_aft_m", "supplement_a", "supplement_c", "nac_p", "gva", "sil", "sil_per_sample", "nic_baro",
        "gives_heading", "magnetic",
    ]
    values = {"content": "operational_status", "version": version, "surface": subtype == 1} | dict.fromkeys(keys)
    airborne = subtype == 0
    # Capability.
    if me.span(9, 10) == 0:
        if version == 0 and airborne:
            values |= {"acas": False if me.flag(11) else None, "traffic_display": me.flag(12)}
        if version == 1 and me.span(13, 14) == 0:
            values["traffic_display"] = me.flag(12)
            if airborne:
                values |= {"acas": False if me.flag(11) else None, "arv": me.flag(15), "ts": me.flag(16), "tc": me.span(17, 18)}
            else:
                values |= {"offset_applied": me.flag(11), "low_power": me.flag(15)}
        if version == 2:
            values["squitters_in"] = me.flag(12)
            if airborne:
                values |= {
                    "acas": me.flag(11), "arv": me.flag(15), "ts": me.flag(16), "tc": me.span(17, 18), "uat_in": me.flag(19),
                }
            else:
                values |= {
                    "low_power": me.flag(15), "uat_in": me.flag(16), "nac_v": me.span(17, 19), "supplement_c": me.flag(20),
                }
    if version in (1, 2) and not airborne:
        code = me.span(21, 24)
        values["length_width_code"] = code
        if code or version == 1:
            values["length_m"], values["width_m"] = SIZES[code]
    # Mode.
    if me.span(25, 26) == 0 and version in (1, 2):
        values |= {"ra": me.flag(27), "ident": me.flag(28)}
        if version == 1:
            values["atc"] = me.flag(29)
        else:
            values |= {"single_antenna": me.flag(30), "sda": me.span(31, 32)}
            if not airborne:
                right = {"000": None, "001": -2, "010": -4, "011": -6, "100": 0, "101": 2, "110": 4, "111": 6}[me[32:35]]
                aft = me.span(36, 40)
                if aft == 1:
                    values["offset_applied"] = True
                elif right is not None or aft:
                    values |= {
                        "offset_applied": False, "antenna_right_m": right, "antenna_aft_m": (aft - 1) * 2 if aft else None,
                    }
    # Quality.
    if version in (1, 2):
        values |= {"supplement_a": me.flag(44), "nac_p": me.span(45, 48), "sil": me.span(51, 52), "magnetic": me.flag(54)}
        values["nic_baro" if airborne else "gives_heading"] = me.flag(53)
    if version == 2:
        values["sil_per_sample"] = me.flag(55)
        values["gva"] = me.span(49, 50) if airborne else None
    return values


def adsb(me):
    code = me.span(1, 5)
    if code == 0:
        return no_position(me)
    if code <= 4:
        return identification(me)
    if code <= 8:
        return surface_position(me)
    if code == 19:
        return velocity(me)
    if code <= 22:
        return airborne_position(me)
    messages = {23: test_message, 28: aircraft_status, 29: target_state, 31: operational_status}
    return messages.get(code, lambda me: {"content": "other"})(me)


def coarse_position(me):
    speed = me.span(26, 31)
    return {
        "content": "coarse_position",
        "altitude_ft": altitude12(me[7:19]),
        "track": me.span(21, 25) * 360 / 32 if me.flag(20) else None,
        "speed_low": None if speed == 0 else 0 if speed == 1 else 16 + 32 * (speed - 2),
        "speed_high": None if speed in (0, 63) else 16 if speed == 1 else 16 + 32 * (speed - 1),
        "odd": me.flag(32),
        "cpr_lat": me.span(33, 44),
        "cpr_lon": me.span(45, 56),
    }


def address_flag(me):
    """Where the ICAO/Mode A flag is in the messages of a ground station; `None` where they have none."""
    code = me.span(1, 5)
    if code in (5, 6, 7, 8):
        return 21
    if code == 19:
        return 9
    if code == 0 or 9 <= code <= 22:
        return 8
    if code == 28 and me.span(6, 8) == 1 or code == 31:
        return 56
    return 51 if code == 29 else None


def without(me, place):
    return me if place is None else Bits(me[: place - 1] + "0" + me[place:])


def non_transponder(control, me):
    """Control field of downlink format 18, DO-260B, table 2-13."""
    flag = address_flag(me)
    is_other = flag is not None and me.flag(flag)
    if control == 0:
        return {"address_type": "adsb_icao_nt"} | adsb(me)
    if control == 1:
        return {"address_type": "adsb_other"} | adsb(me)
    if control in (2, 5):
        kind = "tisb_other" if control == 5 else "tisb_trackfile" if is_other else "tisb_icao"
        code = me.span(1, 5)
        message = adsb(without(me, flag)) if code <= 22 else {"content": "other"}
        if message["content"] == "velocity":  # A ground station's quality stands elsewhere.
            message |= {"ifr": False, "nac_v": 0, "vertical_rate_source": None}
            if not me.flag(36):
                message |= {"geo_minus_baro_ft": None, "geo_minus_baro_saturated": None}
        return {"address_type": kind} | message
    if control == 3:
        return {"address_type": "tisb_trackfile" if me.flag(1) else "tisb_icao"} | coarse_position(me)
    if control == 6:
        return {"address_type": "adsr_other" if is_other else "adsr_icao"} | adsb(without(me, flag))
    return {"address_type": None, "content": "other"}


# ---------------------------------------------------------------- frames


def expectation(text):
    bits = Bits(format(int(text, 16), f"0{4 * len(text)}b"))
    number = min(bits.span(1, 5), 24)
    values = {"df": number}
    if number not in (0, 4, 5, 11, 16, 17, 18, 19, 20, 21, 24):
        return values | {"fault": "unknown_format"}
    if len(bits) != (56 if number < 16 else 112):
        return values | {"fault": "wrong_length"}
    rest = remainder(bits)
    if number in (11, 17, 18):
        # An all-call reply has the interrogator's code laid over its parity: up to 15 for II, 16 to 79 for SI.
        if rest > (79 if number == 11 else 0):
            return values | {"fault": "bad_parity"}
        address = bits.span(9, 32)
    elif number != 19:
        address = rest
    else:
        return values
    if address in (0, 0xFFFFFF):
        return values | {"fault": "illegal_address"}
    values["icao24"] = format(address, "06x")
    if number == 11:
        values |= {"capability": bits.span(6, 8), "interrogator": rest, "address_type": "adsb_icao"}
    if number in (0, 16):
        values |= {"vertical_status": bits.span(6, 6), "sensitivity": bits.span(9, 11), "reply_information": bits.span(14, 17)}
    if number in (0, 4, 16, 20):
        values["altitude_ft"] = altitude13(bits[19:32])
    if number in (4, 5, 20, 21):
        values["flight_status"] = bits.span(6, 8)
    if number in (5, 21):
        values["squawk"] = squawk(bits[19:32])
    if number == 17:
        values |= {"typecode": bits.span(33, 37), "address_type": "adsb_icao"} | adsb(Bits(bits[32:88]))
    if number == 18:
        values |= {"typecode": bits.span(33, 37)} | non_transponder(bits.span(6, 8), Bits(bits[32:88]))
    return values


def main():
    path = sys.argv[1]
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as lines:
        for line in lines:
            label, text = line.strip().split(";")
            print(json.dumps({"label": label, "hex": text} | expectation(text)))


if __name__ == "__main__":
    main()
