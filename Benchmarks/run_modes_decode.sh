#!/usr/bin/env bash
# Mode S frames into JSON beside other decoders, in one run on one log: run_modes_decode.sh [COPIES]
# COPIES of the log are 6 if none is given; the slow ones take one. Prints CPU seconds (median of five; of the slow ones the
# best of two), frames a CPU second, and how many times as fast as theirs ours is; then two threads against one by the wall
# (best of nine), and peak memory by length.
set -euo pipefail
cd "$(dirname "$0")"
copies=${1:-6}
rounds=5
real=../../shared/data/adsb/long_flight.csv.gz
[ -f "$real" ] || real=
. ./common.sh
ours=("$trackscan" decode --quiet --progress off --start 2026-05-01T00:00:00Z)
make() { python3 make_modes.py "$@" $real; }
make --copies "$copies" --rows >"$work/frames.csv"
make --copies 1 --rows >"$work/once.csv"

rm -f "$work"/modes_*.txt
for ((round = 0; round < rounds; round++)); do
  python3 decoders/measured.py /dev/null "${ours[@]}" --threads 1 "$work/frames.csv" >>"$work/modes_trackscan.txt"
  for other in pyModeS:pymodes_pipe rs1090:rs1090_decode; do
    if ((round < 2)) && "$python" -c "import ${other%:*}" 2>/dev/null; then
      "$python" "decoders/${other#*:}.py" "$work/once.csv" >>"$work/modes_${other%:*}.txt"
    fi
  done
done
total=$(wc -l <"$work/frames.csv")
told=$("${ours[@]}" --threads 1 "$work/frames.csv" 2>/dev/null | wc -l)
seconds=$(sort -n -k1 "$work/modes_trackscan.txt" | sed -n "$((rounds / 2 + 1))p" | cut -d' ' -f1)
awk -v n="$total" -v m="$told" -v s="$seconds" 'BEGIN {
  printf "trackscan %9d frames %9d told %8.3f s %9.0f frames/s\n", n, m, s, n / s }'
for other in pyModeS rs1090; do
  [ -s "$work/modes_$other.txt" ] || { echo "$other is not installed: pip install $other"; continue; }
  sort -n -k3 "$work/modes_$other.txt" | head -n 1 | awk -v other="$other" -v n="$total" -v s="$seconds" '{
    printf "%-9s %9d frames %9d told %8.3f s %9.0f frames/s: trackscan is %.0f times as fast\n",
      other, $1, $2, $3, $1 / $3, (n / s) / ($1 / $3) }'
done

make --copies $((copies * 4)) >"$work/long.avr"
make --copies $((copies * 4)) --beast >"$work/long.beast"
for log in long.avr long.beast; do
  for threads in 1 2; do "${ours[@]}" --threads "$threads" "$work/$log" >"$work/lines_$threads.jsonl"; done
  cmp "$work/lines_1.jsonl" "$work/lines_2.jsonl"
  by_the_wall "$log" 9 "${ours[@]}" "$work/$log"
done
for part in 1 4; do
  make --copies $((copies * part)) --beast >"$work/part.beast"
  for threads in 1 2; do
    read -r _ _ peak <<<"$(python3 decoders/measured.py /dev/null "${ours[@]}" --threads "$threads" "$work/part.beast")"
    printf 'memory: %9d bytes, %d threads: %s MB\n' "$(wc -c <"$work/part.beast")" "$threads" "$peak"
  done
done
rm -f "$work/part.beast" "$work"/lines_?.jsonl
