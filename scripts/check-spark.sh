#!/usr/bin/env bash
# Spark cleans pages through `clean-article worker` on a cluster of two executors, and its table must have the records of the
# batch command, byte for byte. While the job runs, a worker and then an executor at work are killed with SIGKILL. Needs Java 17
# or later, Python 3.10 or later and a built checkout; PySpark goes into .tmp/spark, and stays there for the next run.
# Ends with status 1 when the records differ or when nothing was lost by the kills, and with 75 when something that it needs
# can't be had: a check that checks nothing must not pass, and whoever runs it may leave it out.
set -euo pipefail
cd "$(dirname "$0")/.."
requirements=examples/spark/requirements.txt
venv=$PWD/.tmp/spark
work=$(mktemp -d)
session=

# Everything that the job in hand started, by process id.
started() { [ -z "$session" ] || ps -o pid= --sid "$session" || true; }
# Processes of the job whose command line holds a text.
running() { ps -o pid=,args= --sid "$session" | awk -v text="$1" 'index($0, text) { print $1 }'; }
clean_up() {
  started | xargs -r kill -9 2>> "$work/log" || true
  rm -rf "$work" "$venv"/lib/python*/site-packages/pyspark/work
}
trap clean_up EXIT
fail() {
  echo "check-spark: $*" >&2
  grep -aE 'Error|Exception|WARN Task' "$work/log" | tail -20 >&2 || true
  exit 1
}

lack() {
  echo "check-spark: $*" >&2
  exit 75
}

for program in java python3 node; do
  command -v "$program" > "$work/log" || lack "needs $program, which is not there"
done
if ! cmp -s "$requirements" "$venv/installed.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv" >> "$work/log" 2>&1 || lack "python3 can't make a virtual environment: $(tail -1 "$work/log")"
  "$venv/bin/pip" install --quiet --no-compile --disable-pip-version-check -r "$requirements" >> "$work/log" 2>&1 ||
    lack "$(tr '\n' ' ' < "$requirements")can't be installed: $(grep -a ERROR "$work/log" | tail -1)"
  cp "$requirements" "$venv/installed.txt"
fi

# Starts the job in a session of its own, for at most six minutes.
start() {
  local master=$1
  shift
  PYSPARK_PYTHON=$venv/bin/python SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS=$work/spark setsid timeout -k 5 360 \
    "$venv/bin/spark-submit" --master "$master" --conf spark.ui.enabled=false "$@" \
    >> "$work/log" 2>&1 &
  session=$!
}
# Waits for a worker that cleans, and prints its process id.
worker_at_work() {
  for _ in $(seq 1200); do
    running 'clean-article.js worker' | grep . | head -1 && return
    kill -0 "$session" 2>> "$work/log" || return 1
    sleep 0.05
  done
  return 1
}
# The executor above a process.
executor_of() {
  local pid=$1
  until ps -o args= -p "$pid" | grep -q CoarseGrainedExecutorBackend; do
    pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
    [ "${pid:-1}" -gt 1 ] || return 1
  done
  echo "$pid"
}

# Pages under names that are easily got wrong, packed ones, and one that can't be cleaned.
for copy in 'a b' 'c%20d' 'e#f' 'été'; do
  mkdir -p "$work/pages/$copy"
  for page in fixtures/*/input.*; do
    name=${page#fixtures/}
    cp "$page" "$work/pages/$copy/${name/\/input/}"
  done
done
gzip -r "$work/pages/été"
printf 'a\0b\0c\0' > "$work/pages/binary.txt"
node -e '
for (const path of process.argv.slice(1))
  console.log(JSON.stringify({ id: path, base64: require("fs").readFileSync(path, "base64") }))
' fixtures/*/input.* > "$work/pages.jsonl"

checkout=$PWD
cd "$work"
batch() { node "$checkout/bin/clean-article.js" --quiet "$1" -o "$2.jsonl" --errors "$2.errors" 2>> log || [ $? -eq 1 ]; }
job() {
  local master=$1
  shift
  start "$master" "$checkout/examples/spark/clean_pages.py" --command "node $checkout/bin/clean-article.js" "$@"
}
compare() { (cd "$checkout" && npx tsx scripts/check-parquet.ts "$work/$1.parquet" "$work/$1.jsonl" "$work/$1.errors"); }

batch pages folder
job 'local-cluster[2,1,1024]' pages folder.parquet
worker=$(worker_at_work) || fail 'no worker was seen'
kill -9 "$worker"
# Its executor goes on, so the next worker seen may be any one but that.
while kill -0 "$worker" 2>> log; do sleep 0.05; done
worker=$(worker_at_work) || fail 'no worker was seen after the first was killed'
executor=$(executor_of "$worker") || fail 'a worker without an executor'
kill -9 "$executor"
wait "$session" || fail 'the job failed'
grep -aq 'ended with status -9' log || fail 'the worker that was killed went unnoticed'
grep -aq 'ExecutorLostFailure' log || fail 'no task was lost with the executor'
[ -z "$(started)" ] || sleep 3
[ -z "$(started)" ] || fail "processes are left: $(ps -o args= --sid "$session" | cut -c1-200)"
compare folder

batch pages.jsonl lines
job 'local[2]' --jsonl pages.jsonl lines.parquet
wait "$session" || fail 'the job on JSON Lines failed'
compare lines
echo "check-spark: the same records, with a worker and an executor killed"
