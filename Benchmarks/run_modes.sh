#!/bin/sh
# Mode S frames into reports against floors in C, in one run on one log: run_modes.sh [COPIES]
# Prints CPU seconds (median of five) and frames a second on one core, and the ratio of CPU seconds to the floor's; then
# the reading of a scan, four times as long, on one thread and on two, by the wall (best of nine).
# The log is real where there is one beside the repository, and made up else.
set -eu
cd "$(dirname "$0")"
copies=${1:-6}
real=../../shared/data/adsb/long_flight.csv.gz
[ -f "$real" ] || real=
work=${TMPDIR:-/tmp}/trackscan-benchmarks
mkdir -p "$work"
for floor in avr beast; do ${CC:-cc} -O3 -o "$work/${floor}_floor" "floor/${floor}_floor.c"; done
swift build -c release --product ModeSBenchmark ${SWIFT_BUILD_FLAGS:-}
reader=$(swift build -c release --show-bin-path ${SWIFT_BUILD_FLAGS:-})/ModeSBenchmark
python3 make_modes.py --copies "$copies" $real >"$work/timed.avr"
python3 make_modes.py --copies "$copies" --bare $real >"$work/bare.avr"
python3 make_modes.py --copies "$copies" --beast $real >"$work/ticks.beast"
for log in timed.avr bare.avr ticks.beast; do
  rm -f "$work/floor.txt" "$work/reader.txt"
  for round in 1 2 3 4 5; do
    "$work/${log#*.}_floor" "$work/$log" >>"$work/floor.txt"
    "$reader" "$work/$log" >>"$work/reader.txt"
  done
  floor=$(sort -n -k4 "$work/floor.txt" | sed -n 3p)
  ours=$(sort -n -k4 "$work/reader.txt" | sed -n 3p)
  echo "$log $floor $ours" | awk '{
    if ($2 != $6) { print "the two read different logs"; exit 1 }
    printf "%-11s %9d frames  C %.3f s %5.2f M/s  trackscan %.3f s %5.2f M/s  ratio %.2f\n",
      $1, $2, $5, $2 / $5 / 1e6, $9, $2 / $9 / 1e6, $9 / $5 }'
done
python3 make_modes.py --copies $((copies * 4)) $real >"$work/long.avr"
python3 make_modes.py --copies $((copies * 4)) --beast $real >"$work/long.beast"
for log in long.avr long.beast; do
  rm -f "$work/one.txt" "$work/two.txt"
  for round in 1 2 3 4 5 6 7 8 9; do
    "$reader" "$work/$log" 1 >>"$work/one.txt"
    "$reader" "$work/$log" 2 >>"$work/two.txt"
  done
  one=$(sort -n -k4 "$work/one.txt" | sed -n 1p)
  two=$(sort -n -k4 "$work/two.txt" | sed -n 1p)
  echo "$log $one $two" | awk '{
    if ($3 != $7 || $4 != $8) { print "the numbers of threads give different positions"; exit 1 }
    printf "%-11s %9d frames  1 thread %.3f s  2 threads %.3f s  %.2f times as fast\n", $1, $2, $5, $9, $5 / $9 }'
done
