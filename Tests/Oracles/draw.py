"""Redoes a trackscan draw from its published JSON alone, with nothing but the standard library.

Usage: draw.py draw.json    (or - for standard input, one draw a line)
Prints a line for each draw: {"root":…,"frame_sha256":…,"seed":…,"pi":[…],"u":[…],"selected":[…]}.
"""

import hashlib
import json
import sys
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction

ONE = 10**9


def sha(data):
    return hashlib.sha256(data).digest()


def jcs(value):
    # Only strings, whole numbers, booleans and null come here, for which this is RFC 8785
    # (names are ASCII, so that code points sort like UTF-16).
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def merkle(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\0" + leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha(b"\1" + merkle(leaves[:split]) + merkle(leaves[split:]))


def whole_units(exact, total, ids):
    """Rounds fractions of a pick down to units and hands out what is left by largest remainder."""
    units = [int(part * ONE) for part in exact]
    left = total * ONE - sum(units)
    order = sorted(range(len(ids)), key=lambda i: (-(exact[i] * ONE - units[i]), ids[i]))
    for i in order[:left]:
        units[i] += 1
    return units


def probabilities(ids, x, design, n, r):
    size = len(ids)
    if n >= size:
        return ["certainty"] * size, [ONE] * size
    ranked = sorted(range(size), key=lambda i: (-x[i], ids[i]))
    exact = [Fraction(0)] * size
    arms = ["none"] * size
    if design == "random":
        arms = ["random"] * size
        exact = [Fraction(n, size)] * size
    elif design == "top":
        for i in ranked[:n]:
            arms[i], exact[i] = "certainty", Fraction(1)
    elif design == "hybrid":
        k = -((-r * n).__floor__())
        for place, i in enumerate(ranked):
            certain = place < n - k
            arms[i] = "certainty" if certain else "random"
            exact[i] = Fraction(1) if certain else Fraction(k, size - n + k)
    else:
        arms = ["pps"] * size
        floor = r * n / size
        certain = set()
        while True:
            rest = [i for i in range(size) if i not in certain]
            weight = {i: Fraction(x[i]) for i in rest}
            if not any(weight.values()):
                weight = {i: Fraction(1) for i in rest}
            c = (n - len(certain) - floor * len(rest)) / sum(weight.values())
            over = [i for i in rest if floor + c * weight[i] >= 1]
            if not over:
                break
            certain.update(over)
        exact = [Fraction(1) if i in certain else floor + c * weight[i] for i in range(size)]
    return arms, whole_units(exact, n, ids)


def redo(draw):
    commitment, items = draw["commitment"], draw["items"]
    n, r = commitment["capacity"], Fraction(commitment["random_share"])
    ids = [item["shipment_id"].encode() for item in items]
    assert ids == sorted(set(ids)), "items are in byte order of ids, each once"
    assert len(ids) == commitment["items"]
    x = []
    for item in items:
        weight = Decimal(item["risk"]) / (2 if item["authorised_operator"] else 1)
        x.append(int((weight * ONE).to_integral_value(ROUND_HALF_UP)))
        assert Decimal(x[-1]) / ONE == item["x"], "x"
    arms, units = probabilities(ids, x, commitment["design"], n, r)
    for item, arm, pi in zip(items, arms, units):
        assert item["arm"] == arm, "arm"
        assert int((Decimal(item["pi"]) * ONE).to_integral_value(ROUND_HALF_UP)) == pi, "pi"
    leaves = [jcs(["trackscan-frame-v1", commitment["design"], str(n), str(len(ids)), commitment["random_share"]])]
    for item, pi, weight in zip(items, units, x):
        leaves.append(
            jcs(
                [
                    item["shipment_id"],
                    str(pi),
                    str(weight),
                    item["arm"],
                    "h" if item["humanitarian"] else "",
                    "a" if item["authorised_operator"] else "",
                    item["group"] or "",
                    sha(jcs(item["reasons"])).hex(),
                ]
            )
        )
    root = merkle(leaves)
    seed = sha(b"trackscan-seed-v1\0" + root + b"\0" + draw["seed"]["material"].encode())
    first52 = lambda data: int.from_bytes(sha(data)[:8], "big") >> 12
    u = [first52(b"trackscan-draw-v1\0" + seed + b"\0" + name) for name in ids]
    selected = {i for i, arm in enumerate(arms) if arm == "certainty"}
    by_number = sorted(range(len(ids)), key=lambda i: (u[i], ids[i]))
    at_random = [i for i in by_number if arms[i] == "random"]
    selected |= set(at_random[: max(0, n - len(selected))])
    start = first52(b"trackscan-start-v1\0" + seed) * ONE >> 52
    before = 0
    for i in by_number:
        if arms[i] != "pps":
            continue
        # A whole j with before <= start + j·1e9 < before + units exists?
        j = -((start - before) // ONE)
        if before <= start + j * ONE < before + units[i]:
            selected.add(i)
        before += units[i]
    return {
        "root": root.hex(),
        "frame_sha256": sha(b"\n".join(leaves)).hex(),
        "seed": seed.hex(),
        "pi": units,
        "u": [number / 2**52 for number in u],
        "selected": [items[i]["shipment_id"] for i in sorted(selected)],
    }


if __name__ == "__main__":
    source = sys.stdin if sys.argv[1] == "-" else open(sys.argv[1], encoding="utf-8")
    for line in source:
        if line.strip():
            print(json.dumps(redo(json.loads(line, parse_float=Decimal, parse_int=int)), ensure_ascii=False))
