#!/usr/bin/env python3
"""rs1090: the frames of a log `time,frame`, 100,000 at a time, as JSON. Prints: lines, frames told, CPU seconds."""
import itertools
import json
import os
import resource
import sys

import rs1090


def main():
    lines = frames = 0
    with open(sys.argv[1]) as log, open(os.devnull, "w") as output:
        while rows := [line.strip().split(",") for line in itertools.islice(log, 100_000)]:
            lines += len(rows)
            for result in rs1090.decode([text for _, text in rows], [float(time) for time, _ in rows]):
                if result and "df" in result:
                    frames += 1
                    output.write(json.dumps(result) + "\n")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(lines, frames, f"{usage.ru_utime + usage.ru_stime:.6f}")


main()
