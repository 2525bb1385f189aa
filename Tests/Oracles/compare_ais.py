#!/usr/bin/env python3
"""Compares `trackscan decode` with independent decoders, message by message and field by field:

    compare_ais.py TRACKSCAN [--quietly] [LOG ...]

Without logs, over those of ../shared/data/ais beside the repository and the fixture. Once as integers (`--unscaled`),
once as values. A difference must be one that known_defects.tsv lists, with the reason why trackscan is right by ITU-R
M.1371-5; any other is printed and gives the exit code 1. What not_available.tsv says is not available must be null.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys

import ais_messages

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LOGS = [
    "dma_aislib_stream_example.txt", "goais_aistest.nmea", "gpsd_ais-18-27.log", "gpsd_ais-nmea-type6-fid55.log",
    "gpsd_ais-nmea.log", "gpsd_ais-raw-messages.log", "gpsd_ais_unpack_sixbit.log", "gpsd_sample.aivdm",
    "libais_test.aivdm", "risky_exactearth_augmented.txt", "risky_exactearth_tagblock.txt",
    "risky_nmea_timestamped.txt",
]
# Where an oracle has another name for a field.
RENAMED = {
    ("pyais", 23, "station_type"): "stationtype", ("libais", 23, "station_type"): "stationtype",
    ("gpsd", 24, "part"): "partno",
}
SHOWN = 3


def table(name):
    """The rows of a table of tab-separated values whose first line names the columns; # begins a comment."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def numbers(text):
    """The set of `1-3,9`; None for `*`."""
    if text == "*":
        return None
    found = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


def bitstring(data):
    """The bits of `12:ab3`, as gpsd writes undecoded data."""
    count, _, digits = data.partition(":")
    return "".join(f"{int(digit, 16):04b}" for digit in digits)[:int(count)]


# What a condition of a table may call.
FUNCTIONS = {"abs": abs, "bitstring": bitstring, "float": float, "isinstance": isinstance, "len": len, "int": int,
             "str": str}


class Rule:
    """A row of known_defects.tsv: where and when an oracle is known to be wrong."""

    def __init__(self, row):
        self.row = row
        self.types = numbers(row["types"])
        # `message`: the oracle has none; `missing`: trackscan has none. `*` is every field, but not these.
        self.fields = set(row["fields"].split(","))
        self.condition = compile(row["condition"], "known_defects.tsv: " + row["condition"], "eval")
        self.used = 0

    def covers(self, oracle, mode, type, field, values):
        if self.row["oracle"] not in (oracle, "*") or self.row["mode"] not in (mode, "*"):
            return False
        if self.types is not None and type not in self.types:
            return False
        if field not in self.fields and (self.fields != {"*"} or field in ("message", "missing")):
            return False
        try:
            return bool(eval(self.condition, {"__builtins__": FUNCTIONS}, values))
        except TypeError:
            return False


class Unavailable:
    """not_available.tsv: integers that say that nothing is known, by type and field."""

    def __init__(self):
        self.rows = []
        for row in table("not_available.tsv"):
            condition = compile(row["integers"], "not_available.tsv: " + row["integers"], "eval")
            self.rows.append((numbers(row["types"]), set(row["fields"].split(",")), condition))

    def __call__(self, type, field, raw, told):
        for types, fields, condition in self.rows:
            if (types is None or type in types) and field in fields and isinstance(raw, int):
                if eval(condition, {"__builtins__": FUNCTIONS}, {"raw": raw, "told": told}):
                    return True
        return False


def ours(trackscan, log, *options):
    """The messages of a log by the line of their first sentence."""
    command = [trackscan, "decode", "--quiet", "--progress", "off", *options, str(log)]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    messages = {}
    for line in output.splitlines():
        message = json.loads(line)
        if message["class"] == "AIS":
            assert message["line"] not in messages, f"{log}:{message['line']}: two messages"
            messages[message["line"]] = message
    return messages


def same(ours, theirs, field):
    if ours == theirs and isinstance(ours, bool) == isinstance(theirs, bool):
        return True
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is not None and theirs is not None and int(ours) == int(theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(
            same(mine.get(name), value, name) for mine, object in zip(ours, theirs) for name, value in object.items())
    if ours in (None, "") and theirs in (None, ""):
        return True
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float, str)):
        # gpsd prints some numbers as texts; libais computes with 24 bits, pyais rounds degrees to six decimals, and
        # trackscan a rate of turn to two.
        try:
            theirs = float(theirs)
        except ValueError:
            return False
        return abs(ours - theirs) <= (
            6e-7 if field.endswith(("lon", "lat")) else 0.0051 if field == "turn" else 6e-7 + 1e-7 * abs(theirs))
    return False


class Comparison:
    def __init__(self):
        self.rules = [Rule(row) for row in table("known_defects.tsv")]
        self.unavailable = Unavailable()
        self.compared = collections.Counter()
        self.messages = collections.Counter()
        self.unknown = collections.defaultdict(list)

    def differ(self, oracle, mode, type, field, values, place):
        for rule in self.rules:
            if rule.covers(oracle, mode, type, field, values):
                rule.used += 1
                return
        self.unknown[oracle, mode, type, field].append((values["ours"], values["theirs"], *place))

    def message(self, oracle, mode, told, message):
        place = (pathlib.Path(told["log"]).name, told["line"])
        bits, theirs = told["bits"], told[mode]
        type = message["type"] if message else theirs["type"] if theirs else None
        values = {"ours": message, "theirs": theirs, "bits": bits, "type": type, "message": message,
                  "raw": told["raw"], "told": theirs, "place": place}
        if message is None or theirs is None:
            if message is not None or theirs is not None:
                self.differ(oracle, mode, type, "missing" if message is None else "message", values, place)
            return
        self.messages[oracle] += mode == "raw"
        for name, value in theirs.items():
            field = RENAMED.get((oracle, type, name), name)
            mine = message.get(field)
            raw = told["raw"].get(name)
            if mode == "scaled" and self.unavailable(type, field, raw, told["raw"]):
                value = None
            self.compared[oracle] += 1
            if not same(mine, value, field):
                values |= {"ours": mine, "theirs": value, "field": field}
                self.differ(oracle, mode, type, field, values, place)


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not arguments:
        sys.exit(__doc__)
    trackscan, *logs = arguments
    shared = ROOT.parent / "shared/data/ais"
    if not logs:
        logs = [shared / name for name in LOGS if (shared / name).exists()]
        if not logs:
            print("the shared logs are not beside the repository: only the fixture is compared")
        logs.append(ROOT / "Fixtures/ais/night_meeting.nmea")
    comparison = Comparison()
    for log in logs:
        found = ais_messages.read([str(log)])
        raw, scaled = ours(trackscan, log, "--unscaled"), ours(trackscan, log)
        assert raw.keys() == scaled.keys(), f"{log}: --unscaled gives other messages"
        for oracle in ais_messages.ORACLES:
            for told in ais_messages.decoded(oracle, found):
                comparison.message(oracle, "raw", told, raw.get(told["line"]))
                comparison.message(oracle, "scaled", told, scaled.get(told["line"]))
        extra = raw.keys() - {line for _, line, _ in found}
        for line in sorted(extra):
            comparison.unknown["assembly", "raw", raw[line]["type"], "message"].append((None, None, log, line))
    for oracle in ais_messages.ORACLES:
        print(f"{oracle}: {comparison.messages[oracle]} messages, {comparison.compared[oracle]} fields compared")
    if "--quietly" not in sys.argv:
        for rule in comparison.rules:
            print("{:6} {:>6}  {oracle:7} {types:10} {fields}: {why}".format(
                rule.row["defect"], rule.used, **{key: rule.row[key] for key in ("oracle", "types", "fields", "why")}))
    for (oracle, mode, type, field), cases in sorted(comparison.unknown.items(), key=str):
        shown = "; ".join(f"{log}:{line}: ours {str(mine)[:160]}, theirs {str(theirs)[:160]}" for mine, theirs, log, line in cases[:SHOWN])
        print(f"NOT LISTED {oracle} {mode} type {type} {field}: {len(cases)} times: {shown}")
    sys.exit(1 if comparison.unknown else 0)


if __name__ == "__main__":
    main()
