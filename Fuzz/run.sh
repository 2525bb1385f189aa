#!/usr/bin/env bash
# Builds the fuzz targets and lets each look for findings: run.sh [SECONDS [TARGET ...]]
# SECONDS (600 if none is given) are for each target. A finding stops the run, is shown, and gives the exit code 1.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
shift || true
targets=("$@")
((${#targets[@]})) || targets=(
  FuzzSentence FuzzLog FuzzPayload FuzzDecode FuzzBeast FuzzFrames FuzzSBS FuzzAircraftJSON
)
work=${TMPDIR:-/tmp}/trackscan-fuzz
build=(-c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing ${SWIFT_BUILD_FLAGS:-})
# Tables that live as long as the program are no leaks.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
declare -A longest=([FuzzSentence]=600 [FuzzPayload]=240)
declare -A words=([FuzzBeast]=aircraft [FuzzFrames]=aircraft [FuzzSBS]=aircraft [FuzzAircraftJSON]=aircraft)

for target in "${targets[@]}"; do
  swift build "${build[@]}" --product "$target"
  program=$(swift build "${build[@]}" --show-bin-path)/$target
  mkdir -p "$work/$target" "$work/findings"
  corpus=("Corpus/$target")
  # What one has found in bits, the other writes as JSON.
  if [ "$target" = FuzzDecode ] && [ -d "$work/FuzzPayload" ]; then corpus+=("$work/FuzzPayload"); fi
  # The first folder takes what is found to reach new branches, so that the corpus in the repository stays as it is.
  if ! "$program" "$work/$target" "${corpus[@]}" -dict="${words[$target]:-nmea}.dict" -max_len="${longest[$target]:-4096}" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 -reload=0 \
    -artifact_prefix="$work/findings/$target-" >"$work/$target.log" 2>&1; then
    tail -n 60 "$work/$target.log"
    echo "$target: a finding; the input is in $work/findings" >&2
    exit 1
  fi
  awk -v target="$target" '/^stat::number_of_executed_units/ { runs = $2 } / cov: / { last = $0 }
    END { sub(/.*cov: /, "", last); split(last, words, " ");
          printf "%s: no finding in %d inputs, %s branches reached\n", target, runs, words[1] }' "$work/$target.log"
done
