#!/usr/bin/env bash
# Changes every byte of each log in turn and reads what is around it: flip_bytes.sh LOG ...
# Where no log is named, the fixture, a flight of the corpus in some formats, and, where they are beside the repository,
# the shared logs of a few kilobytes.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
logs=("$@")
if ((${#logs[@]} == 0)); then
  shared=$root/../shared/data
  for log in "$shared"/ais/{goais_aistest.nmea,risky_exactearth_tagblock.txt,risky_nmea_timestamped.txt,gpsd_ais-raw-messages.log} \
    "$shared"/adsb/sample_dump1090.bin; do
    if [ -f "$log" ]; then logs+=("$log"); fi
  done
  ((${#logs[@]})) || echo "the shared logs are not beside the repository: only our own are changed"
  made=${TMPDIR:-/tmp}/trackscan-flips
  mkdir -p "$made"
  head -n 600 "$root/Fixtures/ais/night_meeting.nmea" >"$made/night_meeting_600.nmea"
  # Without the bytes that say how a target is to read them.
  for input in FuzzBeast/taxi FuzzBeast/receivers FuzzFrames/avr-taxi FuzzFrames/hex-ground FuzzSBS/positions; do
    tail -c +2 "$root/Fuzz/Corpus/$input" >"$made/${input#*/}"
  done
  for input in readsb-one trace-long opensky-one vrs-trail jet1090-frames; do
    tail -c +3 "$root/Fuzz/Corpus/FuzzAircraftJSON/$input" >"$made/$input"
  done
  logs+=("$made"/*)
fi
cd "$root/Fuzz"
build=(-c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing ${SWIFT_BUILD_FLAGS:-})
swift build "${build[@]}" --product ByteFlips
"$(swift build "${build[@]}" --show-bin-path)/ByteFlips" "${logs[@]}"
