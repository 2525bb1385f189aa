#!/bin/sh
# Mode S frames into reports against a floor in C, in one run on one log: run_modes.sh [COPIES]
# Prints CPU seconds (median of five) and frames a second on one core, and the ratio of CPU seconds to the floor's; then
# the reading of a scan, four times as long, on one thread and on two, by the wall (best of five).
# The log is real where there is one beside the repository, and made up else.
set -eu
cd "$(dirname "$0")"
copies=${1:-6}
real=../../shared/data/adsb/long_flight.csv.gz
[ -f "$real" ] || real=
work=${TMPDIR:-/tmp}/trackscan-benchmarks
mkdir -p "$work"
${CC:-cc} -O3 -o "$work/avr_floor" floor/avr_floor.c
swift build -c release --product ModeSBenchmark ${SWIFT_BUILD_FLAGS:-}
reader=$(swift build -c release --show-bin-path ${SWIFT_BUILD_FLAGS:-})/ModeSBenchmark
python3 make_modes.py --copies "$copies" $real >"$work/timed.avr"
python3 make_modes.py --copies "$copies" --bare $real >"$work/bare.avr"
for log in timed bare; do
  rm -f "$work/floor.txt" "$work/reader.txt"
  for round in 1 2 3 4 5; do
    "$work/avr_floor" "$work/$log.avr" >>"$work/floor.txt"
    "$reader" "$work/$log.avr" >>"$work/reader.txt"
  done
  floor=$(sort -n -k4 "$work/floor.txt" | sed -n 3p)
  ours=$(sort -n -k4 "$work/reader.txt" | sed -n 3p)
  echo "$log $floor $ours" | awk '{
    if ($2 != $6) { print "the two read different logs"; exit 1 }
    printf "%-6s %9d frames  C %.3f s %5.2f M/s  trackscan %.3f s %5.2f M/s  ratio %.2f\n",
      $1, $2, $5, $2 / $5 / 1e6, $9, $2 / $9 / 1e6, $9 / $5 }'
done
python3 make_modes.py --copies $((copies * 4)) $real >"$work/long.avr"
rm -f "$work/one.txt" "$work/two.txt"
for round in 1 2 3 4 5; do
  "$reader" "$work/long.avr" 1 >>"$work/one.txt"
  "$reader" "$work/long.avr" 2 >>"$work/two.txt"
done
one=$(sort -n -k4 "$work/one.txt" | sed -n 1p)
two=$(sort -n -k4 "$work/two.txt" | sed -n 1p)
echo "$one $two" | awk '{
  if ($2 != $6 || $3 != $7) { print "the numbers of threads give different positions"; exit 1 }
  printf "long   %9d frames  1 thread %.3f s  2 threads %.3f s  %.2f times as fast\n", $1, $4, $8, $4 / $8 }'
