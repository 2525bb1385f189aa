#!/usr/bin/env python3
"""pyModeS: every frame of a log `time,frame` through its pipe decoder, as JSON. Prints: lines, frames told, CPU seconds."""
import json
import os
import resource
import sys

from pyModeS import PipeDecoder


def main():
    decoder = PipeDecoder()
    lines = frames = 0
    with open(sys.argv[1]) as log, open(os.devnull, "w") as output:
        for line in log:
            lines += 1
            time, _, text = line.strip().partition(",")
            result = decoder.decode(text, timestamp=float(time))
            if result:
                frames += 1
                output.write(json.dumps(result, default=str) + "\n")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(lines, frames, f"{usage.ru_utime + usage.ru_stime:.6f}")


main()
