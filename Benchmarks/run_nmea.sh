#!/bin/sh
# NMEA into fixes against two floors in C, in one run on one log: run_nmea.sh [MESSAGES]
# Prints CPU seconds (median of five), lines a second, and for each floor the ratio of CPU seconds; under 1 is faster
# than the floor. `plain` takes a byte at a time, `words` eight.
set -eu
cd "$(dirname "$0")"
messages=${1:-4000000}
work=${TMPDIR:-/tmp}/trackscan-benchmarks
mkdir -p "$work"
${CC:-cc} -O3 -o "$work/plain" floor/nmea_floor.c
${CC:-cc} -O3 -o "$work/words" floor/nmea_words.c
swift build -c release --product NMEABenchmark ${SWIFT_BUILD_FLAGS:-}
reader=$(swift build -c release --show-bin-path ${SWIFT_BUILD_FLAGS:-})/NMEABenchmark
python3 make_nmea.py "$messages" >"$work/mixed.nmea"
grep -v 'VDM,2,' "$work/mixed.nmea" | grep -v ',H[^,]*,0\*' >"$work/positions.nmea"
for log in mixed positions; do
  rm -f "$work/plain.txt" "$work/words.txt" "$work/reader.txt"
  for round in 1 2 3 4 5; do
    "$work/plain" "$work/$log.nmea" >>"$work/plain.txt"
    "$work/words" "$work/$log.nmea" >>"$work/words.txt"
    "$reader" "$work/$log.nmea" >>"$work/reader.txt"
  done
  for floor in plain words; do
    theirs=$(sort -n -k4 "$work/$floor.txt" | sed -n 3p)
    ours=$(sort -n -k4 "$work/reader.txt" | sed -n 3p)
    echo "$log $floor $theirs $ours" | awk '{
      if ($3 != $7 || $4 != $8) { print "the two read different logs"; exit 1 }
      printf "%-10s %9d lines  %s %.3f s %5.2f M lines/s  trackscan %.3f s %5.2f M lines/s  ratio %.2f\n",
        $1, $3, $2, $6, $3 / $6 / 1e6, $10, $3 / $10 / 1e6, $10 / $6 }'
  done
done
