#!/usr/bin/env python3
"""Decodes the AIS messages of logs with an independent decoder, and prints one JSON line a message:

    ais_messages.py gpsd|pyais|libais LOG ...
    {"log":…,"line":…,"bits":…,"raw":{…},"scaled":{…}}

`raw` holds the integers that were transmitted, `scaled` their values, both under gpsd's names, texts without what fills
them up. Only what the decoder tells is there, nothing that had to be guessed; what it does not decode is
`"raw":null`. Each message is given to it as bare sentences, put together by nmea_assembly.py.
"""
import json
import math
import subprocess
import sys
import tempfile

import nmea_assembly

MARK = 1_000_000_000


def rounded(value, factor=1):
    return None if value is None else math.floor(value * factor + 0.5)


def turn(value):
    """The integer of a rate of turn, which is 4.733 times a root."""
    return None if value is None else int(math.copysign(rounded(4.733 * math.sqrt(abs(value))), value))


def trimmed(text):
    return None if text is None else text.split("@")[0].rstrip(" ")


def moments(fields):
    """Puts the parts of a message's moment together, as gpsd tells it: `eta` of type 5, `timestamp` of types 4 and 11."""
    if fields.get("type") == 5 and "month" in fields:
        month, day, hour, minute = (fields.pop(name) for name in ("month", "day", "hour", "minute"))
        if minute is not None:
            fields["eta"] = f"{month:02}-{day:02}T{hour:02}:{minute:02}Z"
    elif fields.get("type") in (4, 11) and "year" in fields:
        parts = [fields.pop(name) for name in ("year", "month", "day", "hour", "minute", "second")]
        if None not in parts:
            fields["timestamp"] = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*parts)
    return fields


# gpsdecode ---------------------------------------------------------------------------------------------------------


def armoured(fields):
    bits = width = 0
    for value, size in fields:
        bits, width = bits << size | value, width + size
    bits, fill = bits << -width % 6, -width % 6
    codes = [bits >> shift & 63 for shift in range(width + fill - 6, -1, -6)]
    return "".join(chr(code + 48 if code < 40 else code + 56) for code in codes).encode(), fill


def mark(number):
    """A message 10, which gpsdecode tells of before the next: it drops what it cannot read without a word."""
    text, fill = armoured([(10, 6), (0, 2), (MARK + number, 30), (0, 2), (123456789, 30), (0, 2)])
    body = b"AIVDM,1,1,,A,%s,%d" % (text, fill)
    return b"!%s*%02X" % (body, nmea_assembly.checksum(body))


def gpsdecode(found, *options):
    with tempfile.TemporaryFile() as given:
        for number, (_, _, sentences) in enumerate(found):
            for sentence in nmea_assembly.bare(sentences) + [mark(number)]:
                given.write(sentence + b"\r\n")
        given.seek(0)
        output = subprocess.run(["gpsdecode", "-d", "-j", "-s", *options], stdin=given, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, check=True).stdout
    results, last = [], None
    for line in output.decode("latin-1").splitlines():
        try:
            told = json.loads(line)
        except json.JSONDecodeError:
            told = {"broken": line}
        if told.get("type") == 10 and told.get("dest_mmsi") == 123456789 and told["mmsi"] >= MARK:
            assert told["mmsi"] == MARK + len(results), "gpsdecode lost a mark"
            results.append(last)
            last = None
        else:
            last = told
    assert len(results) == len(found), "gpsdecode stopped early"
    return results


def gpsd_fields(told):
    if told is None:
        return None
    drop = {"class", "device", "scaled"}
    return {name: value for name, value in told.items() if name not in drop and not name.endswith("_text")}


def by_gpsd(found):
    for raw, scaled in zip(gpsdecode(found, "-u"), gpsdecode(found)):
        yield gpsd_fields(raw), gpsd_fields(scaled)


# pyais -------------------------------------------------------------------------------------------------------------

PYAIS_NAMES = {"msg_type": "type", "ship_type": "shiptype"} | {f"mmsiseq{n}": f"seqno{n}" for n in range(1, 5)}
PYAIS_FACTORS = {
    "lon": 600_000, "lat": 600_000, "speed": 10, "course": 10, "draught": 10, "ne_lon": 10, "ne_lat": 10,
    "sw_lon": 10, "sw_lat": 10,
}


def by_pyais(found):
    import pyais

    for _, _, sentences in found:
        try:
            told = pyais.decode(*nmea_assembly.bare(sentences)).asdict()
        except Exception:
            yield None, None
            continue
        raw, scaled = {}, {}
        type = told["msg_type"]
        for name, value in told.items():
            # `full_name` and `name_ext` are its own parts of the name of message 21.
            if name.startswith(("spare", "reserved", "empty")) or name in ("data", "full_name", "name_ext"):
                continue
            name = PYAIS_NAMES.get(name, name)
            if hasattr(value, "value"):
                value = value.value
            if isinstance(value, bytes):
                continue
            if isinstance(value, str):
                value = value.rstrip(" ")
            scaled[name] = value
            factor = PYAIS_FACTORS.get(name, 1)
            if type == 27:
                factor = 600 if name in ("lon", "lat") else 1
            elif type == 17:
                # It gives tenths of what was transmitted.
                factor = 10
            elif type == 9 and name == "speed":
                factor = 1
            if name == "turn":
                continue
            raw[name] = rounded(value, factor) if isinstance(value, float) else value
        if type in (6, 8):
            # Of binary messages it has names of its own.
            keep = ("type", "repeat", "mmsi", "seqno", "dest_mmsi", "retransmit", "dac", "fid")
            raw = {name: value for name, value in raw.items() if name in keep}
            scaled = dict(raw)
        yield moments(raw), moments(scaled)


# libais ------------------------------------------------------------------------------------------------------------

LIBAIS_NAMES = {
    "id": "type", "repeat_indicator": "repeat", "mmsi": "mmsi", "nav_status": "status", "sog": "speed",
    "position_accuracy": "accuracy", "x": "lon", "y": "lat", "cog": "course", "true_heading": "heading",
    "timestamp": "second", "special_manoeuvre": "maneuver", "raim": "raim", "fix_type": "epfd",
    "ais_version": "ais_version", "imo_num": "imo", "callsign": "callsign", "name": "shipname",
    "type_and_cargo": "shiptype", "dim_a": "to_bow", "dim_b": "to_stern", "dim_c": "to_port", "dim_d": "to_starboard",
    "draught": "draught", "destination": "destination", "dte": "dte", "alt": "alt", "mode_flag": "assigned",
    "assigned_mode": "assigned", "unit_flag": "cs", "display_flag": "display", "dsc_flag": "dsc", "band_flag": "band",
    "m22_flag": "msg22", "part_num": "partno", "seq": "seqno", "seq_num": "seqno", "mmsi_dest": "dest_mmsi",
    "dest_mmsi": "dest_mmsi", "retransmit": "retransmit", "retransmitted": "retransmit", "dac": "dac", "fi": "fid",
    "text": "text", "aton_type": "aid_type", "off_pos": "off_position", "virtual_aton": "virtual_aid",
    "chan_a": "channel_a", "chan_b": "channel_b", "txrx_mode": "txrx", "power_low": "power", "zone_size": "zonesize",
    "x1": "ne_lon", "y1": "ne_lat", "x2": "sw_lon", "y2": "sw_lat", "station_type": "station_type",
    "interval_raw": "interval", "quiet": "quiet", "vendor_id": "vendorid", "year": "year", "month": "month",
    "day": "day", "hour": "hour", "minute": "minute", "eta_month": "month", "eta_day": "day", "eta_hour": "hour",
    "eta_minute": "minute", "mmsi_1": "mmsi1", "msg_1_1": "type1_1", "slot_offset_1_1": "offset1_1",
    "dest_msg_1_2": "type1_2", "slot_offset_1_2": "offset1_2", "mmsi_2": "mmsi2", "msg_2": "type2_1",
    "slot_offset_2": "offset2_1", "dest_mmsi_a": "mmsi1", "offset_a": "offset1", "inc_a": "increment1",
    "dest_mmsi_b": "mmsi2", "offset_b": "offset2", "inc_b": "increment2", "gnss": "gnss",
}
LIBAIS_FACTORS = {
    "lon": 600_000, "lat": 600_000, "speed": 10, "course": 10, "draught": 10, "ne_lon": 600, "ne_lat": 600,
    "sw_lon": 600, "sw_lat": 600,
}
FLAGS = {
    "accuracy", "raim", "cs", "display", "dsc", "band", "msg22", "assigned", "off_position", "virtual_aid", "power",
    "retransmit",
}


def communication_state(told):
    """The integer of a communication state, from its parts; None where they are not all told."""
    if "sync_state" not in told:
        return None
    state = told["sync_state"]
    if "slot_increment" in told:
        return state << 17 | told["slot_increment"] << 4 | told["slots_to_allocate"] << 1 | int(told["keep_flag"])
    if "slot_timeout" not in told:
        return None
    for name in ("received_stations", "slot_number", "slot_offset"):
        if name in told:
            return state << 17 | told["slot_timeout"] << 14 | told[name]
    if "utc_hour" in told:
        time = told["utc_hour"] << 9 | told["utc_min"] << 2 | told["utc_spare"]
        return state << 17 | told["slot_timeout"] << 14 | time
    return None


def bit(text, offset):
    """A bit of an armoured payload."""
    code = ord(text[offset // 6]) - 48
    return (code - 8 if code > 40 else code) >> (5 - offset % 6) & 1


def by_libais(found):
    import ais

    for _, _, sentences in found:
        text, fill = nmea_assembly.payload(sentences)
        try:
            told = ais.decode(text, fill)
        except Exception:
            yield None, None
            continue
        type = told["id"]
        raw, scaled = {}, {}
        for name, value in told.items():
            if name not in LIBAIS_NAMES and not (name == "second" and type in (4, 11)):
                continue
            if type == 8 and name not in ("id", "repeat_indicator", "mmsi", "dac", "fi"):
                continue
            if type == 6 and LIBAIS_NAMES[name] not in (
                    "type", "repeat", "mmsi", "seqno", "dest_mmsi", "retransmit", "dac", "fid"):
                continue
            if type == 22 and LIBAIS_NAMES[name] == "dest_mmsi":
                continue
            name = "name" if type == 21 and name == "name" else LIBAIS_NAMES.get(name, name)
            if isinstance(value, str):
                value = trimmed(value)
            elif name in FLAGS:
                value = bool(value)
            scaled[name] = value
            factor = LIBAIS_FACTORS.get(name, 1)
            if type in (17, 27):
                factor = 600 if name in ("lon", "lat") else 1
            elif type == 9 and name == "speed":
                factor = 1
            raw[name] = rounded(value, factor) if isinstance(value, float) else value
        if "rot" in told:
            raw["turn"], scaled["turn"] = turn(told["rot"]), told["rot"]
        state = communication_state(told)
        if state is not None:
            if type == 26:
                # The flag before the state, which it does not tell, is twenty bits before the end.
                state |= bit(text, len(text) * 6 - fill - 20) << 19
            elif "commstate_flag" in told:
                state |= told["commstate_flag"] << 19
            raw["radio"] = scaled["radio"] = state
        for index, (mmsi, sequence) in enumerate(told.get("acks", []), 1):
            raw[f"mmsi{index}"] = scaled[f"mmsi{index}"] = mmsi
            raw[f"seqno{index}"] = scaled[f"seqno{index}"] = sequence
        for index, slot in enumerate(told.get("reservations", []), 1):
            for theirs, name in (("offset", "offset"), ("num_slots", "number"), ("timeout", "timeout"),
                                 ("incr", "increment")):
                raw[f"{name}{index}"] = scaled[f"{name}{index}"] = slot[theirs]
        yield moments(raw), moments(scaled)


ORACLES = {"gpsd": by_gpsd, "pyais": by_pyais, "libais": by_libais}


def read(paths):
    """(log, line, sentences) of each message of the logs."""
    return [(path, line, sentences) for path in paths for line, sentences in nmea_assembly.messages(path)]


def decoded(oracle, found):
    """What an oracle makes of messages found by read(), as dictionaries like the printed lines."""
    for (log, line, sentences), (raw, scaled) in zip(found, ORACLES[oracle](found)):
        text, fill = nmea_assembly.payload(sentences)
        yield {"log": log, "line": line, "bits": len(text) * 6 - fill, "raw": raw, "scaled": scaled}


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ORACLES:
        sys.exit(__doc__)
    for message in decoded(sys.argv[1], read(sys.argv[2:])):
        print(json.dumps(message, separators=(",", ":")))
