# Sourced by the scripts that measure `trackscan decode`, in this folder.
work=${TMPDIR:-/tmp}/trackscan-benchmarks
python=${PYTHON:-../.venv/bin/python}
mkdir -p "$work"
trackscan=${TRACKSCAN:-}
if [ -z "$trackscan" ]; then
  swift build -c release --package-path .. --product trackscan ${SWIFT_BUILD_FLAGS:-}
  trackscan=$(swift build -c release --package-path .. --show-bin-path ${SWIFT_BUILD_FLAGS:-})/trackscan
fi

# by_the_wall NAME ROUNDS COMMAND ... LOG: one thread beside two, the best of so many rounds, since the second core of a
# shared machine is often another's.
by_the_wall() {
  local name=$1 rounds=$2 round threads one two
  shift 2
  rm -f "$work"/threads_?.txt
  for ((round = 0; round < rounds; round++)); do
    for threads in 1 2; do
      python3 decoders/measured.py /dev/null "$@" --threads "$threads" >>"$work/threads_$threads.txt"
    done
  done
  one=$(sort -n -k2 "$work/threads_1.txt" | head -n 1 | cut -d' ' -f2)
  two=$(sort -n -k2 "$work/threads_2.txt" | head -n 1 | cut -d' ' -f2)
  awk -v name="$name" -v a="$one" -v b="$two" 'BEGIN {
    printf "%-20s 1 thread %.3f s, 2 threads %.3f s by the wall: %.2f times as fast\n", name, a, b, a / b }'
}
