#!/usr/bin/env python3
"""Writes a day of AIS in MarineCadastre's layout: ships that move, of any number of rows, the same on every run.

    make_marinecadastre.py ROWS FILE

Ships keep a course with slow turns and changes of speed, report every one to three minutes, and carry the share of
empty and sentinel fields that real days have. Nothing in it is a real ship.
"""
import math
import random
import sys

HEADER = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
    "TransceiverClass"
)
ROWS_A_SHIP = 900


class Ship:
    def __init__(self, number, chance):
        self.chance = chance
        self.mmsi = 338000000 + number * 37
        self.second = 0
        self.latitude = chance.uniform(25, 48)
        self.longitude = chance.uniform(-130, -65)
        self.course = chance.uniform(0, 360)
        self.is_class_b = chance.random() < 0.24
        self.is_moored = chance.random() < 0.4
        self.speed = 0.0 if self.is_moored else chance.uniform(2, 20)
        self.shows_heading = chance.random() < 0.48
        name = "SHIP " + "".join(chance.choice("ABCDEFGHIJKLMNOPRSTUVWXYZ") for _ in range(chance.randint(3, 12)))
        if chance.random() < 0.002:
            name = f'"{name}, THE"'
        has_imo = chance.random() < 0.4
        imo = f"IMO{9000000 + number}" if has_imo else chance.choice(["", "", "IMO0000000"])
        callsign = "" if chance.random() < 0.12 else f"WD{number % 10000:04d}"
        kind = chance.choice(["30", "31", "37", "52", "60", "70", "80", "90"])
        length = "" if chance.random() < 0.06 else str(chance.randint(8, 300))
        width = "" if chance.random() < 0.16 else str(chance.randint(3, 45))
        draught = "" if chance.random() < 0.61 else f"{chance.uniform(1, 15):.1f}"
        status = "" if self.is_class_b else ("5" if self.is_moored else "0")
        cargo = "" if self.is_class_b else kind
        self.tail = ",".join(
            [name, imo, callsign, kind, status, length, width, draught, cargo, "B" if self.is_class_b else "A"]
        )

    def row(self, second):
        elapsed = second - self.second
        self.second = second
        step = self.speed * 1852 / 3600 * elapsed / 111_120
        self.latitude = max(20.0, min(50.0, self.latitude + step * math.cos(math.radians(self.course))))
        self.longitude += step * math.sin(math.radians(self.course)) / math.cos(math.radians(self.latitude))
        if not self.is_moored:
            self.course = (self.course + self.chance.gauss(0, 2)) % 360
            self.speed = min(22.0, max(1.0, self.speed + self.chance.gauss(0, 0.2)))
        course = 360.0 if self.is_moored and self.chance.random() < 0.35 else math.floor(self.course * 10) / 10
        heading = int(self.course) if self.shows_heading else 511
        speed = 102.3 if self.chance.random() < 0.0018 else self.speed
        clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
        return (
            f"{self.mmsi},2022-01-03T{clock},{self.latitude:.5f},{self.longitude:.5f},{speed:.1f},{course:.1f},"
            f"{heading},{self.tail}\n"
        )


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(20220103)
    ships = [Ship(number, chance) for number in range(max(1, rows // ROWS_A_SHIP))]
    period = 86_400 / ROWS_A_SHIP
    with open(path, "w", encoding="ascii", newline="") as out:
        out.write(HEADER + "\n")
        written = 0
        turn = 0
        while written < rows:
            base = turn * period
            for ship in ships:
                if written == rows:
                    break
                second = min(86_399, int(base + chance.random() * period))
                out.write(ship.row(second))
                written += 1
            turn += 1


if __name__ == "__main__":
    main()
