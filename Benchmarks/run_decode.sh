#!/usr/bin/env bash
# Messages into JSON beside other decoders, in one run on one log: run_decode.sh [LINES]
# LINES is 1,200,000 if none is given. Prints CPU seconds (median of five, in turn), lines a CPU second, how many messages
# each told, and how many times as fast as theirs ours is; then two threads against one by the wall
# (the best of five), and peak memory by length.
set -euo pipefail
cd "$(dirname "$0")"
lines=${1:-1200000}
rounds=${ROUNDS:-5}
. ./common.sh
logs=(mixed bare)
if ! python3 make_real_mix.py "$lines" "$work/mixed.nmea" "$work/bare.nmea"; then
  echo "  the shared logs are not beside the repository: the log is made by make_nmea.py"
  python3 make_nmea.py $((lines * 100 / 110)) | head -n "$lines" >"$work/mixed.nmea"
  sed -E 's/^\\[^\\]*\\//' "$work/mixed.nmea" >"$work/bare.nmea"
fi
ours=("$trackscan" decode --quiet --progress off)
median() { sort -n -k"$1" "$2" | sed -n "$((rounds / 2 + 1))p"; }
have() { "$python" -c "import $1" 2>/dev/null; }

for log in "${logs[@]}"; do
  file=$work/$log.nmea
  rm -f "$work"/decode_*.txt
  for ((round = 0; round < rounds; round++)); do
    python3 decoders/measured.py /dev/null "${ours[@]}" --threads 1 "$file" >>"$work/decode_trackscan.txt"
    if have aiscat; then
      "$python" decoders/aiscat_json.py "$file" >>"$work/decode_aiscat.txt"
      "$python" decoders/aiscat_json.py --write "$file" >>"$work/decode_aiscat_written.txt"
    fi
    # The slow one takes a tenth of the log, twice.
    if have ais && ((round < 2)); then
      head -n $((lines / 10)) "$file" >"$work/tenth.nmea"
      "$python" decoders/libais_stream.py "$work/tenth.nmea" >>"$work/decode_libais.txt" 2>/dev/null
    fi
  done
  total=$(wc -l <"$file")
  "${ours[@]}" --threads 1 "$file" 2>/dev/null >"$work/ours.jsonl"
  told=$(wc -l <"$work/ours.jsonl")
  read -r seconds _ _ <<<"$(median 1 "$work/decode_trackscan.txt")"
  awk -v log_="$log" -v n="$total" -v m="$told" -v s="$seconds" 'BEGIN {
    printf "%-6s trackscan      %9d lines %9d messages %8.3f s %6.3f M lines/s\n", log_, n, m, s, n / s / 1e6 }'
  for other in aiscat aiscat_written libais; do
    [ -s "$work/decode_$other.txt" ] || { echo "$log  $other is not installed: make oracles"; continue; }
    if [ "$other" != libais ]; then line=$(median 3 "$work/decode_$other.txt"); else line=$(sort -n -k3 "$work/decode_$other.txt" | head -n 1); fi
    echo "$line" | awk -v log_="$log" -v other="$other" -v n="$total" -v s="$seconds" '{
      printf "%-6s %-14s %9d lines %9d messages %8.3f s %6.3f M lines/s: trackscan is %.1f times as fast\n",
        log_, other, $1, $2, $3, $1 / $3 / 1e6, (n / s) / ($1 / $3) }'
  done
done

for log in "${logs[@]}"; do
  for times in 1 4; do
    for ((copy = 0; copy < times; copy++)); do cat "$work/$log.nmea"; done >"$work/part.nmea"
    by_the_wall "$log, $((lines * times))" "$rounds" "${ours[@]}" "$work/part.nmea"
  done
done
file=$work/mixed.nmea
for threads in 1 2; do
  for part in $((lines / 4)) "$lines" $((lines * 4)); do
    for ((have_lines = 0; have_lines < part; have_lines += lines)); do cat "$file"; done | head -n "$part" >"$work/part.nmea" || true
    read -r _ _ peak <<<"$(python3 decoders/measured.py /dev/null "${ours[@]}" --threads "$threads" "$work/part.nmea")"
    read -r _ _ stream <<<"$(python3 decoders/measured.py /dev/null sh -c '"$@" - <"$0"' "$work/part.nmea" "${ours[@]}" --threads "$threads")"
    printf 'memory: %9d lines, %d threads: %s MB from a file, %s MB from standard input\n' "$part" "$threads" "$peak" "$stream"
  done
done
rm -f "$work/part.nmea" "$work/ours.jsonl" "$work/tenth.nmea"
