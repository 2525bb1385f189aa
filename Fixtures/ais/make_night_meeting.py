#!/usr/bin/env python3
"""Makes night_meeting.nmea: three days of AIS in the North Sea and the Skagerrak, with a truth that is known.

The ships, their numbers and the list that names one of them are invented: the IMO numbers pass their check digit but lie
above those in use. The ports, distances and speeds are real, and the ships move as such ships can. Two shore stations
hear them; the log is thinned to about a report in five minutes, as national archives are.

    python3 Fixtures/ais/make_night_meeting.py > Fixtures/ais/night_meeting.nmea

What happens (UTC):
  SEA GLEANER   comes from the north, meets BALTIC TERN off the Skagerrak from about 19:50 to 00:40, goes on to Rotterdam.
                Its IMO number is on the list, under the name OCEAN HARRIER.
  BALTIC TERN   leaves Gothenburg, meets her, goes on to Wilhelmshaven.
  ELBE TRADER   leaves Bremerhaven, is silent from 16:10 to 02:20 at sea, calls at Esbjerg.
  NOORDSTROOM   Rotterdam to Esbjerg and back. One of its positions is 90 NM off: a receiver's fault.
  DANIA FJORD   a small class B craft around Esbjerg.
"""
import math
import random
import sys
from datetime import datetime, timedelta, timezone

START = datetime(2026, 5, 1, tzinfo=timezone.utc)
END = START + timedelta(days=3)
chance = random.Random("night meeting")


# --- AIS: ITU-R M.1371-5 -------------------------------------------------------------------------------------------

SIX_BIT = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?"


class Bits:
    def __init__(self):
        self.text = ""

    def number(self, value, width):
        self.text += format(int(value) & ((1 << width) - 1), "0%db" % width)
        return self

    def string(self, value, characters):
        for character in value.upper().ljust(characters, "@")[:characters]:
            self.number(SIX_BIT.index(character), 6)
        return self


def armoured(bits):
    fill = -len(bits) % 6
    bits += "0" * fill
    values = [int(bits[at:at + 6], 2) for at in range(0, len(bits), 6)]
    return "".join(chr(value + 48 if value < 40 else value + 56) for value in values), fill


def checksum(text):
    total = 0
    for byte in text.encode():
        total ^= byte
    return "%02X" % total


def sentences(bits, channel, sequence):
    payload, fill = armoured(bits)
    parts = [payload[at:at + 56] for at in range(0, len(payload), 56)]
    for index, part in enumerate(parts):
        body = "AIVDM,%d,%d,%s,%s,%s,%d" % (
            len(parts), index + 1, sequence if len(parts) > 1 else "", channel, part,
            fill if index == len(parts) - 1 else 0)
        yield "!%s*%s" % (body, checksum(body))


def logged(sentence, station, time):
    tag = "s:%s,c:%d" % (station, int(time.timestamp()))
    return "\\%s*%s\\%s" % (tag, checksum(tag), sentence)


def place(value):
    return round(value * 600000)


def class_a_position(ship, time, latitude, longitude, speed, course):
    moored = speed < 0.15
    return (Bits().number(1, 6).number(0, 2).number(ship.mmsi, 30).number(5 if moored else 0, 4).number(-128, 8)
            .number(round(speed * 10), 10).number(1, 1).number(place(longitude), 28).number(place(latitude), 27)
            .number(round(course * 10) % 3600, 12).number(round(course) % 360, 9).number(time.second, 6)
            .number(0, 2).number(0, 3).number(0, 1).number(chance.getrandbits(19), 19).text)


def class_b_position(ship, time, latitude, longitude, speed, course):
    return (Bits().number(18, 6).number(0, 2).number(ship.mmsi, 30).number(0, 8).number(round(speed * 10), 10)
            .number(1, 1).number(place(longitude), 28).number(place(latitude), 27).number(round(course * 10) % 3600, 12)
            .number(511, 9).number(time.second, 6).number(0, 2).number(1, 1).number(0, 1).number(1, 1).number(1, 1)
            .number(1, 1).number(0, 1).number(0, 1).number(0, 20).text)


def class_a_static(ship):
    bow, stern, port, starboard = ship.dimensions
    return (Bits().number(5, 6).number(0, 2).number(ship.mmsi, 30).number(0, 2).number(ship.imo, 30)
            .string(ship.callsign, 7).string(ship.name, 20).number(ship.type, 8).number(bow, 9).number(stern, 9)
            .number(port, 6).number(starboard, 6).number(1, 4).number(5, 4).number(3, 5).number(8, 5).number(0, 6)
            .number(round(ship.draught * 10), 8).string(ship.destination, 20).number(0, 1).number(0, 1).text)


def class_b_static(ship):
    bow, stern, port, starboard = ship.dimensions
    yield Bits().number(24, 6).number(0, 2).number(ship.mmsi, 30).number(0, 2).string(ship.name, 20).number(0, 8).text
    yield (Bits().number(24, 6).number(0, 2).number(ship.mmsi, 30).number(1, 2).number(ship.type, 8).string("TSC1", 7)
           .string(ship.callsign, 7).number(bow, 9).number(stern, 9).number(port, 6).number(starboard, 6)
           .number(0, 6).text)


# --- Motion --------------------------------------------------------------------------------------------------------

METRES_PER_DEGREE = 111_195.0


def leg(start, end):
    """Metres and degrees true from one place to another, in the plane: good to some metres over the steps used here."""
    north = (end[0] - start[0]) * METRES_PER_DEGREE
    east = (end[1] - start[1]) * METRES_PER_DEGREE * math.cos(math.radians((start[0] + end[0]) / 2))
    return math.hypot(north, east), math.degrees(math.atan2(east, north)) % 360


class Ship:
    def __init__(self, name, mmsi, imo, callsign, type, dimensions, draught, destination, plan, class_b=False):
        self.name, self.mmsi, self.imo, self.callsign, self.type = name, mmsi, imo, callsign, type
        self.dimensions, self.draught, self.destination, self.class_b = dimensions, draught, destination, class_b
        self.path = []
        for step in plan:
            getattr(self, step[0])(*step[1:])

    def at(self, latitude, longitude):
        self.path.append((0.0, (latitude, longitude), "under way"))

    def stay(self, hours, how="moored"):
        time, where, _ = self.path[-1]
        self.path[-1] = (time, where, how)
        self.path.append((time + hours * 3600, where, "under way"))

    def go(self, knots, *waypoints):
        for waypoint in waypoints:
            time, where, _ = self.path[-1]
            self.path.append((time + leg(where, waypoint)[0] / (knots * 1852 / 3600), waypoint, "under way"))

    def state(self, seconds):
        """Latitude, longitude, speed and course; a ship that is not there yet, or has gone, has none."""
        for (start, where, how), (end, target, _) in zip(self.path, self.path[1:]):
            if start <= seconds < end:
                if how == "moored":
                    return where[0], where[1], 0.0, 40.0
                if how == "drifting":
                    # A slow oval, 300 m by 150 m in two hours: what two ships alongside do in a light current.
                    turn = 2 * math.pi * (seconds - start) / 7200
                    return (where[0] + 75 * math.sin(turn) / METRES_PER_DEGREE,
                            where[1] + 150 * math.sin(turn) / METRES_PER_DEGREE / math.cos(math.radians(where[0])),
                            0.3 + 0.2 * math.cos(turn) ** 2, math.degrees(turn) % 360)
                part = (seconds - start) / (end - start)
                metres, course = leg(where, target)
                return (where[0] + (target[0] - where[0]) * part, where[1] + (target[1] - where[1]) * part,
                        metres / (end - start) * 3600 / 1852, course)
        return None


GOTHENBURG, OFF_SKAGEN = (57.7010, 11.9600), (57.9000, 10.7000)
MEETING = (57.8600, 7.9000)
ESBJERG, ESBJERG_BAR = (55.4640, 8.4290), (55.4050, 8.2100)
ROTTERDAM, MAASMOND = (51.9040, 4.4400), (52.0000, 3.9300)
BREMERHAVEN, WESER = (53.5440, 8.5640), (53.8600, 8.0000)
WILHELMSHAVEN = (53.5330, 8.1740)

SHIPS = [
    Ship("SEA GLEANER", 355999990, 9999993, "3EZZ9", 80, (150, 33, 16, 16), 11.2, "FOR ORDERS", [
        ("at", 60.2000, 4.2000), ("go", 12.6, (58.3000, 4.9000), (57.8600, 7.2000)), ("go", 5.0, (57.8605, 7.9012)),
        ("stay", 4.8, "drifting"), ("go", 12.4, (57.4000, 6.2000), (54.4000, 4.0000), (52.3000, 3.7000), MAASMOND),
        ("go", 8.0, (51.9900, 4.0500), (51.9300, 4.2000), ROTTERDAM), ("stay", 60)]),
    Ship("BALTIC TERN", 538999991, 9999981, "V7ZZ8", 80, (160, 23, 18, 14), 7.4, "DE WVN", [
        ("at", *GOTHENBURG), ("stay", 3.9), ("go", 11.0, (57.6200, 11.5500), OFF_SKAGEN, (57.9000, 8.6000)),
        ("go", 4.0, MEETING), ("stay", 5.3, "drifting"),
        ("go", 12.0, (57.3500, 6.9000), (55.0000, 6.8000), (54.0000, 7.6000), (53.8000, 8.0000)),
        ("go", 8.0, (53.6000, 8.1700), WILHELMSHAVEN), ("stay", 60)]),
    Ship("ELBE TRADER", 211999992, 9999979, "DZZZ7", 70, (100, 18, 10, 10), 6.1, "DKEBJ", [
        ("at", *BREMERHAVEN), ("stay", 5), ("go", 11.5, (53.6500, 8.3900), WESER, (54.2000, 6.9000), (55.5000, 5.2000)),
        ("go", 6.0, (55.9000, 5.4000)), ("go", 11.0, (55.4000, 7.4000), ESBJERG_BAR, ESBJERG), ("stay", 60)]),
    Ship("NOORDSTROOM", 244999993, 9999967, "PZZZ6", 70, (110, 20, 9, 9), 6.8, "ESBJERG", [
        ("at", *ROTTERDAM), ("stay", 7), ("go", 8.0, (51.9300, 4.2000), (51.9900, 4.0500), MAASMOND),
        ("go", 14.0, (53.4000, 4.3000), (54.9000, 6.9000), ESBJERG_BAR), ("go", 9.0, ESBJERG), ("stay", 10),
        ("go", 9.0, ESBJERG_BAR), ("go", 14.0, (54.9000, 6.9000), (53.4000, 4.3000), MAASMOND),
        ("go", 8.0, (51.9900, 4.0500), (51.9300, 4.2000), ROTTERDAM), ("stay", 60)]),
    Ship("DANIA FJORD", 219999994, 0, "OZZZ5", 30, (9, 6, 2, 3), 0, "", [
        ("at", *ESBJERG), ("stay", 6), ("go", 8.5, ESBJERG_BAR), ("go", 3.5, (55.4500, 7.9000), (55.6000, 7.8000)),
        ("go", 8.5, ESBJERG_BAR, ESBJERG), ("stay", 20), ("go", 8.5, ESBJERG_BAR), ("go", 3.2, (55.3000, 7.9000)),
        ("go", 8.5, ESBJERG_BAR, ESBJERG), ("stay", 60)], class_b=True),
]

SILENCE = (START + timedelta(hours=16, minutes=10), START + timedelta(days=1, hours=2, minutes=20))


def main():
    lines = []
    for number, ship in enumerate(SHIPS):
        time = START + timedelta(seconds=17 * number + 5)
        reports = 0
        while time < END:
            state = ship.state((time - START).total_seconds())
            silent = ship.name == "ELBE TRADER" and SILENCE[0] <= time < SILENCE[1]
            if state and not silent:
                latitude, longitude, speed, course = state
                latitude += chance.gauss(0, 4) / METRES_PER_DEGREE
                longitude += chance.gauss(0, 4) / METRES_PER_DEGREE / math.cos(math.radians(latitude))
                if ship.name == "NOORDSTROOM" and reports == 300:
                    latitude += 1.5
                position = class_b_position if ship.class_b else class_a_position
                bits = position(ship, time, latitude, longitude, speed, course)
                sentence = next(sentences(bits, "AB"[reports % 2], ""))
                station = "NORTH" if latitude > 55.8 else "SOUTH"
                lines.append((time, len(lines), [logged(sentence, station, time)]))
                if reports % 9 == 4:
                    # The other station hears it too, a second later on its clock.
                    other = "SOUTH" if station == "NORTH" else "NORTH"
                    late = time + timedelta(seconds=1)
                    lines.append((late, len(lines), [logged(sentence, other, late)]))
                if reports % 24 == 0:
                    messages = list(class_b_static(ship)) if ship.class_b else [class_a_static(ship)]
                    for bits in messages:
                        parts = list(sentences(bits, "AB"[reports % 2], number))
                        lines.append((time, len(lines), [logged(part, station, time) for part in parts]))
                reports += 1
            time += timedelta(seconds=300 + chance.randrange(-40, 41))
    out = ["# Made by Fixtures/ais/make_night_meeting.py; ships and numbers are invented."]
    for _, _, group in sorted(lines, key=lambda line: line[:2]):
        out.extend(group)
    # What real logs hold besides: a damaged line, one whose end was lost, a part whose other part never came, a base
    # station, and a position without a time.
    damaged = out[40][:-6] + ("8" if out[40][-6] != "8" else "9") + out[40][-5:]
    out.insert(200, damaged)
    out.insert(400, out[399][:52])
    orphan = next(sentences(class_a_static(SHIPS[0]), "A", 7))
    out.insert(600, logged(orphan, "NORTH", START + timedelta(hours=7)))
    base = Bits().number(4, 6).number(0, 2).number(2190001, 30).number(0, 168 - 38).text
    out.insert(800, logged(next(sentences(base, "A", "")), "NORTH", START + timedelta(hours=9)))
    out.insert(1000, out[999].split("\\")[2])
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
