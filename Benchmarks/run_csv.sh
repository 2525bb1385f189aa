#!/bin/sh
# Five million MarineCadastre rows: CPU time (user and system) and peak memory of whole processes, medians of RUNS (3).
#
#   Benchmarks/run_csv.sh [ROWS]
#
# In the same run, on the same file: DuckDB loading it into a table of all columns (the figure to beat), the reader
# alone, and `trackscan scan` from CSV to briefing. What is not built or installed is left out, by name.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rows=${1:-5000000}
log=${TMPDIR:-/tmp}/trackscan-marinecadastre-$rows.csv
[ -s "$log" ] || python3 "$here/make_marinecadastre.py" "$rows" "$log"
exec python3 - "$here" "$log" "$rows" "${RUNS:-3}" <<'PYTHON'
import os, shutil, statistics, subprocess, sys, tempfile

here, log, rows, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
duckdb = (
    "import duckdb, sys; c = duckdb.connect(); c.execute('SET threads = 2');"
    "c.execute('CREATE TABLE positions AS SELECT * FROM read_csv(?)', [sys.argv[1]]);"
    "print(c.execute('SELECT count(*) FROM positions').fetchone()[0])"
)


def first_that_is_there(*paths):
    return next((path for path in paths if os.access(path, os.X_OK)), None)


commands = []
if subprocess.run([sys.executable, "-c", "import duckdb"], capture_output=True).returncode == 0:
    commands.append(("DuckDB, read_csv into a table", lambda out: [sys.executable, "-c", duckdb, log]))
else:
    print("left out: DuckDB (pip install duckdb)")
reader = first_that_is_there(here + "/.build/release/CSVBenchmark")
if reader:
    commands.append(("trackscan, rows read", lambda out: [reader, log]))
else:
    print("left out: the reader alone (swift build -c release --package-path Benchmarks)")
command = first_that_is_there(here + "/../.build/release/trackscan", shutil.which("trackscan") or "")
if command:
    for threads in (1, 2):
        commands.append(
            (
                f"trackscan scan, {threads} thread{'s' * (threads > 1)}",
                lambda out, n=str(threads): [command, "scan", log, "--out", out, "--threads", n, "--quiet"],
            )
        )
else:
    print("left out: trackscan scan (swift build -c release)")


def measure(make):
    with tempfile.TemporaryDirectory() as out, open(os.devnull, "w") as nothing:
        process = subprocess.Popen(make(out + "/case"), stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"failed: {' '.join(process.args)}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


results = [[] for _ in commands]
for _ in range(runs):  # in turn, so that a busy minute hits all of them
    for index, (_, make) in enumerate(commands):
        results[index].append(measure(make))
print(f"{rows:,} rows, {os.path.getsize(log):,} bytes, median of {runs}")
print(f"{'':32} {'CPU s':>8} {'us/row':>8} {'peak MB':>8} {'ratio':>6}")
base = None
for (name, _), samples in zip(commands, results):
    cpu = statistics.median(sample[0] for sample in samples)
    memory = statistics.median(sample[1] for sample in samples)
    base = base or cpu
    print(f"{name:32} {cpu:8.2f} {cpu / rows * 1e6:8.3f} {memory:8.0f} {cpu / base:6.2f}")
PYTHON
