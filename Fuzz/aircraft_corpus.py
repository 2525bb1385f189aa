"""The inputs that the fuzz targets for logs of aircraft start from: one flight, made here, in every wrapping.

Frames are made after ICAO Annex 10, volume IV, 3.1.2, positions after RTCA DO-260B, A.1.7.
"""
import json
import math

# 2026-05-01T03:12:09.250Z, in milliseconds.
START = 1777605129250
ADDRESS = 0x4840D6


def parity(body):
    value = 0
    for byte in body:
        value ^= byte << 16
        for _ in range(8):
            value = value << 1 ^ (0x1FFF409 if value & 0x800000 else 0)
    return value


def frame(head, address, message=None, overlay=0):
    body = bytes([head]) + address.to_bytes(3, "big") + (b"" if message is None else message.to_bytes(7, "big"))
    return body + (parity(body) ^ overlay).to_bytes(3, "big")


def zones(latitude):
    if abs(latitude) >= 87:
        return 1 if abs(latitude) > 87 else 2
    across = 1 - (1 - math.cos(math.pi / 30)) / math.cos(math.radians(latitude)) ** 2
    return math.floor(2 * math.pi / math.acos(across))


def code(latitude, longitude, odd, surface):
    """A compact position report: 35 bits, of which the first says whether it is odd."""
    globe = 90 if surface else 360
    size = globe / (60 - odd)
    north = math.floor((1 << 17) * (latitude % size) / size + 0.5)
    ring = size * (north / (1 << 17) + math.floor(latitude / size))
    size = globe / max(1, zones(ring) - odd)
    east = math.floor((1 << 17) * (longitude % size) / size + 0.5)
    return odd << 34 | (north & 0x1FFFF) << 17 | east & 0x1FFFF


def airborne(latitude, longitude, odd, feet=38000, address=ADDRESS, head=0x8D, type=11):
    steps = (feet + 1000) // 25
    altitude = (steps >> 4) << 5 | 0x10 | steps & 15
    return frame(head, address, type << 51 | altitude << 36 | code(latitude, longitude, odd, False))


def surface(latitude, longitude, odd, movement=39, address=ADDRESS):
    return frame(0x8C, address, 7 << 51 | movement << 44 | 1 << 43 | 32 << 36 | code(latitude, longitude, odd, True))


def velocity(east, north, climb=10, address=ADDRESS):
    parts = [(value < 0) << 10 | abs(value) + 1 for value in (east, north)]
    return frame(0x8D, address, 19 << 51 | 1 << 48 | parts[0] << 32 | parts[1] << 21 | climb << 10)


def name(callsign, address=ADDRESS):
    packed = 0
    for letter in callsign.ljust(8):
        packed = packed << 6 | ord(letter) & 63
    return frame(0x8D, address, 4 << 51 | 5 << 48 | packed)


def in_air(count, latitude=52.25, longitude=3.9, address=ADDRESS):
    return [airborne(latitude, longitude + step * 0.0009, step & 1, address=address) for step in range(count)]


ALL_CALL = frame(0x5D, ADDRESS)
ALTITUDE_REPLY = frame(0x20, 0x001718, overlay=ADDRESS)
COMM_B = frame(0xA0, 0x001718, 0x202CC371C32CE0, overlay=ADDRESS)
LONG_AIR_AIR = frame(0x80, 0xE19718, 0x58C382D690C8AC, overlay=ADDRESS)
TISB = airborne(52.3, 4.0, 0, head=0x92)
FLIGHTS = {
    "flight": in_air(6),
    "taxi": [velocity(300, -200), *in_air(4), *(surface(52.30 + step * 1e-4, 4.76, step & 1) for step in range(6))],
    "ground": [surface(52.30, 4.76 + step * 1e-4, step & 1, address=0x484175) for step in range(4)]
    + [surface(52.3086, 4.7639, step & 1) for step in range(2)] + in_air(3),
    "replies": [ALL_CALL, ALTITUDE_REPLY, COMM_B, LONG_AIR_AIR, name("KLM1023"), TISB],
    "jump": in_air(3) + in_air(3, latitude=-33.9, longitude=151.2) + in_air(3),
    "meridian": in_air(4, longitude=179.9985) + in_air(4, latitude=0.0, longitude=-0.002),
    "pole": in_air(4, latitude=89.9) + in_air(3, latitude=-87.0),
    "two": [sent for pair in zip(in_air(4), in_air(4, latitude=51.0, address=0x3C6444)) for sent in pair],
    "heights": [airborne(52.25, 3.9, step & 1, feet=-1000, type=kind) for step, kind in enumerate([9, 18, 20, 22, 0])],
    "broken": [in_air(1)[0][:-1] + b"\0", b"\xff" * 14, b"\0" * 7, bytes(14), frame(0x8D, 0), frame(0x5D, 0xFFFFFF)],
}


# MARK: - Beast


def record(type, body):
    return b"\x1a" + type + body.replace(b"\x1a", b"\x1a\x1a")


def framed(sent, stamp=0x1A00001A1A, signal=0x40):
    return record(b"3" if len(sent) == 14 else b"2", stamp.to_bytes(6, "big") + bytes([signal]) + sent)


def stamped(flight, step=6_000_000, first=0x00000123456E):
    return b"".join(framed(sent, first + index * step & 0xFFFFFFFFFFFF) for index, sent in enumerate(flight))


def wall_clock(index):
    return b"\x1a\xe8" + (START + index * 500).to_bytes(8, "little")


def receiver(number):
    return record(b"\xe3", number.to_bytes(8, "big"))


def time_of_day(index):
    return (11529 + index // 8) << 30 | index % 8 * 125_000_000


def beast():
    logs = {flight: stamped(sent) for flight, sent in FLIGHTS.items()}
    flight = FLIGHTS["flight"]
    logs |= {
        "wall-clock": b"".join(wall_clock(index) + framed(sent) for index, sent in enumerate(flight)),
        "receivers": b"".join(
            receiver(index & 1 | 0x1A00) + framed(sent, 1 << 40 | index * 6_000_000) for index, sent in enumerate(flight)
        ),
        "time-of-day": b"".join(framed(sent, time_of_day(index)) for index, sent in enumerate(in_air(24))),
        "wraps": stamped(flight, first=(1 << 48) - 6_000_001),
        "starts-anew": stamped(flight) + stamped(flight, first=5),
        "silence": stamped(flight[:3]) + stamped(flight, first=1 << 44),
        "made": b"".join(framed(sent, 0xFF004D4C4154 + (index & 1)) for index, sent in enumerate(flight)),
        "no-stamp": b"".join(framed(sent, 0) for sent in flight),
        "others": record(b"1", bytes(7) + b"\x12\x34") + record(b"4", b"\x01\x02\x03") + record(b"5", bytes(21))
        + record(b"\xe4", b"") + record(b"Z", b"what is this") + stamped(flight[:2]),
        "escapes": record(b"3", b"\x1a" * 21) + record(b"2", b"\x1a" * 14) + receiver(0x1A1A1A1A1A1A1A1A),
        "garbage": b"\x1a" + b"between \x1a\x1a records" + stamped(flight[:2]) + b"\x1a\x1a\x1a" + stamped(flight[2:4])[5:],
        "cut": stamped(flight[:2])[:-4],
        "cut-within": stamped(flight[:1])[:9] + stamped(flight[1:2]),
        "no-clock": b"\x1a\xe8" + b"\xff" * 8 + stamped(flight[:2]) + b"\x1a\xe8\x01",
        "long-garbage": b"x" * 300 + framed(flight[0]) + record(b"A", b"y" * 300),
    }
    # Blocks of many sizes, with and without a start.
    return {log: bytes([(index * 37 + 23) & 255]) + content for index, (log, content) in enumerate(logs.items())}


# MARK: - Lines


def avr(sent, mark="*", index=0):
    before = {"*": "", "@": f"{0x123456E + index * 6_000_000:012x}", "<": f"{0x123456E + index * 6_000_000:012x}40"}
    return f"{mark}{before[mark]}{sent.hex()};"


def seconds(index):
    return f"{START // 1000 + index * 0.5:.3f}"


def iso(index):
    return f"2026-05-01T03:12:{9 + index // 2:02}.{index % 2 * 500:03}Z"


def frames():
    flight = FLIGHTS["flight"]
    numbered = list(enumerate(flight))
    logs = {f"avr-{name}": [avr(sent, "@", i) for i, sent in enumerate(sents)] for name, sents in FLIGHTS.items()}
    logs |= {f"hex-{name}": [f"{seconds(i)},{sent.hex()}" for i, sent in enumerate(sents)]
             for name, sents in FLIGHTS.items()}
    logs |= {
        "avr-bare": [avr(sent) for sent in flight],
        "avr-levels": [avr(sent, "<", i) for i, sent in numbered] + [avr(ALL_CALL, "<", 9)],
        "avr-time-before": [f"{iso(i)} {avr(sent)}" for i, sent in numbered],
        "avr-time-behind": [f"{avr(sent)} {seconds(i)}\r" for i, sent in numbered],
        "avr-others": ["*0000;", "*1234;", "# *", "", "@00000000000012;", "*8d48", "*zz40d6202cc371c32ce0576098;", "@;"],
        "avr-made": [f"@ff004d4c4154{flight[0].hex()};"],
        "hex-header": ["timestamp,frame"] + [f"{START + i * 500},{sent.hex()}" for i, sent in numbered],
        "hex-quoted": [f'"{sent.hex().upper()}";"{iso(i)}"' for i, sent in numbered],
        "hex-date": [f"2026-05-01 03:12:{9 + i:02}\t{sent.hex()}\tx" for i, sent in numbered],
        "hex-record": [f"{seconds(i)} 1a33{i:012x}40{sent.hex()}" for i, sent in numbered]
        + ["1 1a32" + "0" * 14 + ALL_CALL.hex(), "2 1a31" + "0" * 14 + "1234"],
        "hex-relative": [f"{i * 0.5},{sent.hex()}" for i, sent in numbered],
        "hex-huge": [f"{10 ** (i * 3 + 8)},{sent.hex()}" for i, sent in numbered],
        "hex-alone": [sent.hex() for sent in flight],
    }
    return {
        log: bytes([(index * 41 + 96) & 255]) + "\n".join(lines).encode() + b"\n"
        for index, (log, lines) in enumerate(logs.items())
    }


def message(type, address="4840D6", **columns):
    order = ["callsign", "altitude", "speed", "track", "latitude", "longitude", "rate", "squawk", "alert", "emergency"]
    order += ["identification", "ground"]
    second = columns.pop("second", "09.250")
    fields = [str(columns.get(column, "")) for column in order]
    times = f"2026/05/01,03:12:{second},2026/05/01,03:12:10.000"
    return f"MSG,{type},1,1,{address},1,{times},{','.join(fields)}"


def sbs():
    there = {"latitude": "52.2572", "longitude": "3.91937", "altitude": "38000"}
    logs = {
        "names": [message(1, callsign="KLM1023 "), message(1, callsign="KLM1023"), message(1, callsign="?!")],
        "positions": [message(3, second=f"{9 + i:02}.{i}", **there) for i in range(4)],
        "velocity": [message(4, speed="451.3", track="87.9", rate="-64"), message(3, **there, ground="0")],
        "velocity-late": [message(4, speed=100, track=360), message(3, **there, second="30.000")],
        "ground": [message(2, **there, speed="12.5", track="270"), message(3, **there, ground="-1")],
        "kinds": [message(type, squawk="7000", alert=0, emergency=-1, identification=1) for type in range(10)],
        "notes": ["SEL,,1,1,4840D6,1,2026/05/01,03:12:09.250,,,KLM1023", "ID,,1,1,4840D6,1,2026/05/01,03:12:09,,,KLM1",
                  "AIR,,1,1,4840D6,1,,,,", "STA,,,,,,,,,,RM", "CLK,,,,,,,,,", "MLAT,3,1,1,4840D6,1,,,,,,,,,52,3,,,,,,"],
        "numbers": [message(3, latitude=text, longitude=text) for text in ["+1.5", "-0", ".5", "90.00000005", "1e2", "9" * 12]],
        "edges": [message(3, latitude=latitude, longitude=longitude) for latitude, longitude in
                  [("90", "180"), ("-90", "-180"), ("90.1", "0"), ("0", "180.1"), ("", "1"), ("1", "")]],
        "motion": [message(3, **there, speed=speed, track=track) for speed, track in
                   [("6553.4", "359.96"), ("6553.5", "0"), ("-1", "360"), ("0", "360.1"), ("", "-0.04")]],
        "addresses": [message(3, address, **there) for address in ["", "000000", "FFFFFF", "~4840D6", "4840d", "4840D6 "]],
        "times": [message(3, **there, second=second) for second in ["60.000", "61", "9", "09.", "09.2", "09.25012"]],
        "short": ["0,0,0", "MSG", "MSG,3", message(3, **there)[:-3], message(3, **there) + ",,,", "", " ", ",,,,,"],
        "spaces": [message(3, **there).replace(",", " , "), message(3, **there) + "\r"],
        "flags": [message(3, **there, ground=flag) for flag in ["1", "-1", "0", "2", "-0", "x"]],
    }
    return {
        log: bytes([(index * 29 + 66) & 255]) + "\n".join(lines).encode() + b"\n"
        for index, (log, lines) in enumerate(logs.items())
    }


# MARK: - JSON


def aircraft(index=0, **members):
    return {"hex": "4840d6", "type": "adsb_icao", "flight": "KLM1023 ", "lat": 52.2572 + index / 1000, "lon": 3.91937,
            "seen_pos": 0.2, "seen": 0.1} | members


def point(index=0, *more):
    return [index * 10.5, 52.2572 + index / 1000, 3.91937, 38000, 451.3, 87.9, 0, -64, None, *more]


def state(index=0, **changed):
    values = ["4840d6", "KLM1023 ", "Netherlands", 1777605129 + index, 1777605130 + index, 3.91937, 52.2572 + index / 1000,
              11582.4, False, 231.5, 87.9, -0.33, None, 11704.32, "1000", False, 0]
    for place, value in changed.items():
        values[int(place[1:])] = value
    return values


def craft(index=0, **members):
    return {"Id": index, "Icao": "4840D6", "Reg": "PH-BXA", "Call": "KLM1023", "Lat": 52.2572 + index / 1000,
            "Long": 3.91937, "Alt": 38000, "Spd": 451.3, "Trak": 87.9, "PosTime": START + index * 1000} | members


TRAIL = [52.257, 3.9, START - 3000.0, 38000.0, 52.2571, 3.91, START - 1000.0, None, 52.2572, 3.91937, START + 0.0, 38000.0]


def readsb():
    every = aircraft(alt_baro=38000, alt_geom=38400, gs=451.3, track=87.9, true_heading=88.4, baro_rate=-64,
                     category="A3", mlat=[], tisb=["gs"], nav_modes=["autopilot", "vnav"], r="PH-BXA")
    return {
        "one": {"now": 1777605129.3, "messages": 12, "aircraft": [every, aircraft(1)], "ptime": 3},
        "ground": {"now": 1777605129.3, "aircraft": [aircraft(alt_baro="ground"), aircraft(hex="~2b1234")]},
        "others": {"now": 1777605129.3, "aircraft": [aircraft(type=type) for type in ["mlat", "tisb_other", "adsr_icao"]]
                   + [aircraft(mlat=["lat", "lon"]), {"hex": "4840d8"}, {"lat": 1}, {}, [], 7]},
        "behind": {"ac": [aircraft(), aircraft(1), aircraft(hex="zz")], "msg": "No error", "now": START, "total": 2},
        "never": {"ac": [aircraft(), aircraft(1, seen_pos=-5)], "note": 'a "word", \\ [and] {so} on'},
        "edges": {"now": 0, "aircraft": [aircraft(lat=90, lon=180), aircraft(lat=-90.1), aircraft(lon=None),
                                         aircraft(seen_pos=9999999999, seen=9999999999), aircraft(gs=-1)]},
        "nested": {"aircraft": [{"hex": "4840d6", "lat": [1], "lon": {"aircraft": [2]}, "x": [[[]]]}], "aircraft2": [1]},
        "empty": {"now": 1777605129, "aircraft": []},
    }


def trace():
    detail = {"type": "adsb_icao", "flight": "KLM1023 ", "category": "A3"}
    return {
        "one": {"icao": "4840d6", "r": "PH-BXA", "timestamp": 1777605129.25, "trace": [point(), point(1), point(2)]},
        "long": {"icao": "4840d6", "timestamp": 1777605129.25,
                 "trace": [point(0, "adsb_icao", 38400, -32, 280, 0.0), point(1, "mlat"), point(2)[:8] + [detail]]},
        "ground": {"icao": "4840d6", "timestamp": 1777605129.25,
                   "trace": [[0, 52.3, 4.7, "ground", 12, 270, 0, None, None], [1, 52.3, 4.7, None, None, None, 8, 0]]},
        "other-kind": {"icao": "~2b1234", "timestamp": 1777605129.25, "trace": [point()]},
        "no-head": {"trace": [point(), [], [1], "x", {"a": 1}]},
        "edges": {"icao": "4840d6", "timestamp": 1e17, "trace": [[9999999999, 90, 180, 1, 1, 360, 15, 1], point()[:7]]},
    }


def states():
    return {
        "one": {"time": 1777605130, "states": [state(), state(1), state(1)]},
        "none": {"time": 1777605130, "states": None},
        "empty": {"time": 1777605130, "states": [state(_3=None, _5=None, _6=None), state(_0="~12345", _16=2)]},
        "height": {"states": [state(_7=None), state(_8=True, _16=1), state(_5=-180.0, _6=-90)], "time": 1777605130},
        "short": {"time": 1777605130, "states": [state()[:7], state()[:6], [], state() + [3], state(_0="x")]},
        "edges": {"time": -1, "states": [state(_7=9999999999, _11=9999999999, _9=1e9), state(_10=360, _11=-1e9)]},
    }


def virtual_radar():
    return {
        "one": {"src": 1, "feeds": [{"id": 1, "name": "[a], \\ \"b\""}], "acList": [craft(), craft(1)], "stm": START},
        "trail": {"acList": [craft(Cos=TRAIL), craft(1, Cos=TRAIL + TRAIL), craft(2, Cos=TRAIL[:5]), craft(Cos=None)]},
        "others": {"acList": [craft(Mlat=True), craft(Tisb=True, Cos=TRAIL), craft(Gnd=True), {"Icao": "4840D8"}, {}]},
        "edges": {"acList": [craft(Lat=91), craft(Cos=[91.0, 0, 1, 1]), craft(Icao="000000"), craft(PosTime="x")]},
        "height": {"acList": [craft(Alt=None, GAlt=38200, Vsi=-64), craft(Long=180.0, Trak=359.96)]},
    }


def jet1090():
    def line(index, **members):
        return {"timestamp": START / 1000 + index * 0.5} | members

    flight = FLIGHTS["flight"] + FLIGHTS["replies"]
    told = {"df": "17", "icao24": "4840d6", "latitude": 52.2572, "longitude": 3.91937, "altitude": 38000}
    return {
        "frames": [line(i, frame=sent.hex(), df=str(sent[0] >> 3)) for i, sent in enumerate(flight)],
        "fields": [line(i, **told, groundspeed=451.3, track=87.9, vertical_rate=-64, callsign="KLM1") for i in range(3)],
        "others": [line(0, **told | {"df": "18"}), line(1), {"df": "17"}, {"timestamp": "x"}, line(2, frame="8d"), {}],
        "padded": [line(0, frame=ALTITUDE_REPLY.hex() + "0" * 14), line(1, frame="x" * 28), line(2, frame="0" * 28)],
        "nested": [line(0, frame=flight[0].hex(), bds60={"heading": None}, metadata=[{"serial": 1, "rssi": -20}])],
        "relative": [{"timestamp": i * 0.5, "frame": sent.hex()} for i, sent in enumerate(flight[:6])],
    }


def aircraft_json():
    inputs = {}
    texts = [("readsb", readsb()), ("trace", trace()), ("opensky", states()), ("vrs", virtual_radar())]
    for format, (prefix, logs) in enumerate(texts):
        for index, (log, value) in enumerate(logs.items()):
            indent = [None, 1][index & 1]
            text = json.dumps(value, indent=indent, separators=None if indent else (",", ":")) + "\n"
            if index == 0:
                text += text.replace("3.91937", "3.92937")
            inputs[f"{prefix}-{log}"] = bytes([100 + format, (index * 53 + 31) & 255]) + text.encode()
    for index, (log, lines) in enumerate(jet1090().items()):
        text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
        inputs[f"jet1090-{log}"] = bytes([104, (index * 53 + 31) & 255]) + text.encode()
    # What no JSON is.
    inputs["broken-string"] = b"d@" + b'{"now":1,"aircraft":[{"hex":"48\n{"aircraft":[{"hex":"4840d6\\\n","lat":1}]'
    inputs["broken-brackets"] = b"e@" + b'{"trace":[[1,2}},]]]\n,"x":1}}{"icao":"4840d6","trace":[[0,1,2,3,4,5,6,7]'
    return inputs


def inputs():
    return {"FuzzBeast": beast(), "FuzzFrames": frames(), "FuzzSBS": sbs(), "FuzzAircraftJSON": aircraft_json()}
