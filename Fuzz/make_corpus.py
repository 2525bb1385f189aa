#!/usr/bin/env python3
"""Makes Corpus/ anew: the inputs that each fuzz target starts from.

They come from Fixtures/ais/night_meeting.nmea and from the lines below, written by hand after IEC 61162-1, IEC 61162-450
and the wrappings in use; those of aircraft from aircraft_corpus.py. What a run finds beyond them stays out of the repository, but for inputs that once were a
finding: they are kept as Corpus/TARGET/found-….
"""
import pathlib

import aircraft_corpus

HERE = pathlib.Path(__file__).parent
ALPHABET = [chr(v + 48 if v < 40 else v + 56) for v in range(64)]


def checksum(text):
    value = 0
    for byte in text.encode("latin-1"):
        value ^= byte
    return f"{value:02X}"


def sentence(body, mark="!"):
    return f"{mark}{body}*{checksum(body)}"


def tag(body):
    return f"\\{body}*{checksum(body)}\\"


ONE = sentence("AIVDM,1,1,,A,15CPPuPP1vPC>Q<RLU06WEB:0KlM,0")
FIRST = sentence("AIVDM,2,1,3,B,55P5TL01VIaAL@7WKO@mBplU@<PDhh000000001S;AJ::4A80?4i@E53,0")
SECOND = sentence("AIVDM,2,2,3,B,1@0000000000000,2")
LINES = {
    "bare": ONE,
    "own-vessel": sentence("AIVDO,1,1,,,B0000000006bUqa8SS`9;wTUoP06,0"),
    "talker-dashes": sentence("--VDM,1,1,,B,B5CPPuP00Nc>jpUlNV3kwpUoP06w,0"),
    "part": FIRST,
    "two-digit-sequence": sentence("BSVDM,2,2,42,1,1@0000000000000,2"),
    "channel-words": sentence("ABVDM,1,1,,AB12,H52KMe@hTl4pT@00000000000000,2"),
    "tag": tag("s:NORTH,c:1777593605") + ONE,
    "tag-ms": tag("c:1777593605123,s:r,n:12,d:x,i:y,t:z,r:5") + ONE,
    "tag-us": tag("c:1777593605123456") + ONE,
    "tag-twice": tag("s:a") + tag("c:1777593605") + ONE,
    "tag-zero-checksum": "\\c:1777593605*00\\" + ONE,
    "tag-none": "\\c:1777593605\\" + ONE,
    "tag-open": "\\c:1777593605*1",
    "group": tag("g:1-2-77,s:north,c:1777593605") + FIRST,
    "group-later": tag("g:2-2-77") + SECOND,
    "group-huge": tag("g:9-9-99999999999999999999,c:99999999999999999999") + SECOND,
    "suffix-ms": ONE + ",1777593605603",
    "suffix-two": ONE + ",1777593605,1777593607",
    "suffix-uscg": ONE + ",d-095,S1651,t161344.00,T44.03018211,r3660000,1777593605",
    "prefix-ns": "1777593605167726840 " + ONE,
    "prefix-iso": "2026-05-01T00:00:00.5+01:00;" + ONE,
    "prefix-comma": "2026-05-01 12:00:00," + ONE,
    "pghp": sentence("PGHP,1,2026,5,1,0,0,5,390,231,45,992190000,1,2B", "$"),
    "pghp-no-date": sentence("PGHP,1,0,13,32,24,60,60,1000,,,,,", "$"),
    "catcher-json": '{"class":"AIS","device":"AIS-catcher","rxtime":"20260503120000","nmea":["' + ONE + '"]}',
    "gps": sentence("GPRMC,120000,A,5130.0,N,00007.0,W,010.0,090.0,010526,,", "$"),
    "comment": "# " + ONE,
    "empty-payload": sentence("AIVDM,1,1,,A,,0"),
    "short-payload": sentence("AIVDM,1,1,,A,1,5"),
    "fill-too-many": sentence("AIVDM,1,1,,A,0,6"),
    "long-payload": sentence("AIVDM,1,1,,A," + "w" * 200 + ",0"),
    "part-of-none": sentence("AIVDM,0,0,,A,15CPPuPP1vPC>Q<RLU06WEB:0KlM,0"),
    "part-beyond": sentence("AIVDM,2,3,1,A,15CPPuPP1vPC>Q<RLU06WEB:0KlM,0"),
    "nine-parts": sentence("AIVDM,9,9,9,A,15CPPuPP1vPC>Q<RLU06WEB:0KlM,0"),
    "lower-case-checksum": ONE[:-2] + ONE[-2:].lower(),
    "no-checksum": ONE[:-3],
    "cut-in-checksum": ONE[:-1],
    "wrong-checksum": ONE[:-2] + "00",
    "two-on-a-line": ONE[:20] + ONE + ONE,
    "high-bytes": "\xff\xfe!\x80\x81VDM,1,1,,\xff,\xf0\xf1,0*00",
    "nul": "!AIVDM,1,1,,A,\x00\x00\x00,0*00",
}
LOGS = {
    "parts": [FIRST, SECOND],
    "parts-apart": [FIRST, ONE, "$GPGGA,,*00", SECOND],
    "parts-reversed": [SECOND, FIRST],
    "part-twice": [FIRST, FIRST, SECOND, SECOND],
    "orphans": [FIRST, SECOND.replace(",3,B", ",4,B"), FIRST.replace(",B,", ",A,")],
    "group": [LINES["group"], ONE, LINES["group-later"], LINES["group"], LINES["group-later"]],
    "pghp": [LINES["pghp"], ONE, ONE, LINES["pghp"], FIRST, SECOND],
    "late-logger": [LINES["pghp"] + ",1777593605603", LINES["suffix-ms"], LINES["suffix-ms"], LINES["pghp"], ONE],
    "all": list(LINES.values()),
    "blank": ["", "\r", "", ONE + "\r", ""],
    "stations": [tag("s:a") + FIRST, tag("s:b") + FIRST, tag("s:b") + SECOND, tag("s:a") + SECOND],
    "fixture": (HERE / "../Fixtures/ais/night_meeting.nmea").read_text().splitlines()[:40],
}
PAYLOADS = {f"type-{n}": ALPHABET[n] + "3nUgBWP01PkHvDU7<kC4wvJ2>`<" * 3 for n in range(28)}
PAYLOADS |= {
    "all-ones": "w" * 80,
    "all-zeros": "0" * 80,
    "empty": "",
    "type-alone": "1",
    "five-slots": "5" + "J" * 170,
    "static": FIRST.split(",")[5] + SECOND.split(",")[5],
    "part-a": "H52KMe@hTl4pT@00000000000000",
    "part-b": "H52KMeDU653hhhi0000000000000",
    "auxiliary": "H>cSnNTU7B=40058qpmjhh000004",
    "extended": "C5CPPuPPEnJGEBT>NhWAwwo000000<D60LhD4p00000S0D:R2200",
    "long-range": "K5CPPuPrFUnH7P00",
    "dangerous-cargo": "8@2R5Ph0GhRbUqe?n>KS?wvlFR06EuOwiOl?wnSwe7wvlOwwsAwwnSGmwvwt",
}

# Binary messages with the application identifiers that are known: zeros, and something of everything.
KINDS = [
    (1, 0), (1, 11), (1, 12), (1, 13), (1, 14), (1, 15), (1, 16), (1, 17), (1, 18), (1, 19), (1, 20), (1, 21), (1, 22),
    (1, 24), (1, 25), (1, 26), (1, 27), (1, 29), (1, 31), (1, 32), (1, 40), (200, 10), (200, 21), (200, 22), (200, 23),
    (200, 24), (200, 40), (200, 55), (235, 10), (366, 56), (367, 22), (367, 33),
]


def binary(type, dac, fid, filling):
    bits = f"{type:06b}{0:02b}{211234560:030b}" + (f"{1:02b}{211234561:030b}{0:02b}" if type == 6 else "00")
    bits += f"{dac:010b}{fid:06b}"
    bits += (filling * 700)[: 700 // 6 * 6]
    bits += "0" * (-len(bits) % 6)
    return "".join(ALPHABET[int(bits[place : place + 6], 2)] for place in range(0, len(bits), 6))


for dac, fid in KINDS:
    PAYLOADS[f"broadcast-{dac}-{fid}"] = binary(8, dac, fid, "0110111000101001")
    PAYLOADS[f"addressed-{dac}-{fid}"] = binary(6, dac, fid, "1001000110101011")


def main():
    made = {
        "FuzzSentence": {name: text.encode("latin-1") for name, text in LINES.items()},
        "FuzzLog": {name: b"@\x80\xc0\n" + "\n".join(text).encode("latin-1") + b"\n" for name, text in LOGS.items()},
        "FuzzPayload": {
            name: bytes([index % 6]) + bytes(ALPHABET.index(c) for c in text)
            for index, (name, text) in enumerate(PAYLOADS.items())
        },
    }
    # Some at a time.
    payloads = list(made["FuzzPayload"].values())
    made["FuzzDecode"] = {
        f"payloads-{start:03}": b"\xff".join(payloads[start : start + 12]) for start in range(0, len(payloads), 12)
    }
    made |= aircraft_corpus.inputs()
    for target, inputs in made.items():
        folder = HERE / "Corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if not old.name.startswith("found-"):
                old.unlink()
        for name, content in inputs.items():
            (folder / name).write_bytes(content)


main()
