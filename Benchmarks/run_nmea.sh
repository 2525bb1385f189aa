#!/bin/sh
# NMEA into fixes against the C floor, in one run on one log: run_nmea.sh [MESSAGES]
# Prints CPU seconds (median of five), lines a second, and the ratio; under 1 is faster than the floor.
set -eu
cd "$(dirname "$0")"
messages=${1:-4000000}
work=${TMPDIR:-/tmp}/trackscan-benchmarks
mkdir -p "$work"
${CC:-cc} -O3 -o "$work/nmea_floor" floor/nmea_floor.c
swift build -c release --product NMEABenchmark ${SWIFT_BUILD_FLAGS:-}
reader=$(swift build -c release --show-bin-path ${SWIFT_BUILD_FLAGS:-})/NMEABenchmark
python3 make_nmea.py "$messages" >"$work/mixed.nmea"
grep -v 'VDM,2,' "$work/mixed.nmea" | grep -v ',H[^,]*,0\*' >"$work/positions.nmea"
for log in mixed positions; do
  : >"$work/floor.txt"
  : >"$work/reader.txt"
  for round in 1 2 3 4 5; do
    "$work/nmea_floor" "$work/$log.nmea" >>"$work/floor.txt"
    "$reader" "$work/$log.nmea" >>"$work/reader.txt"
  done
  floor=$(sort -n -k4 "$work/floor.txt" | sed -n 3p)
  reads=$(sort -n -k4 "$work/reader.txt" | sed -n 3p)
  echo "$log $floor $reads" | awk '{
    if ($2 != $6 || $3 != $7) { print "the two read different logs"; exit 1 }
    printf "%-10s %9d lines  floor %.3f s %5.2f M lines/s  trackscan %.3f s %5.2f M lines/s  ratio %.2f\n",
      $1, $2, $5, $2 / $5 / 1e6, $9, $2 / $9 / 1e6, $9 / $5 }'
done
