#!/usr/bin/env bash
# Changes every byte of each log in turn and reads what is around it: flip_bytes.sh LOG ...
# Where no log is named, the fixture and, where they are beside the repository, the shared logs of a few kilobytes.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
logs=("$@")
if ((${#logs[@]} == 0)); then
  shared=$root/../shared/data/ais
  for log in "$shared"/{goais_aistest.nmea,risky_exactearth_tagblock.txt,risky_nmea_timestamped.txt,gpsd_ais-raw-messages.log}; do
    if [ -f "$log" ]; then logs+=("$log"); fi
  done
  ((${#logs[@]})) || echo "the shared logs are not beside the repository: only the fixture is changed"
  head -n 600 "$root/Fixtures/ais/night_meeting.nmea" >"${TMPDIR:-/tmp}/night_meeting_600.nmea"
  logs+=("${TMPDIR:-/tmp}/night_meeting_600.nmea")
fi
cd "$root/Fuzz"
build=(-c release -Xswiftc -sanitize=fuzzer,address ${SWIFT_BUILD_FLAGS:-})
swift build "${build[@]}" --product ByteFlips
"$(swift build "${build[@]}" --show-bin-path)/ByteFlips" "${logs[@]}"
