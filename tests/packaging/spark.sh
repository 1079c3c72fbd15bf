#!/bin/bash
# spark.sh BUILD: the Spark job on a real standalone cluster of this machine, a master and two workers on 127.0.0.1, over a corpus of text,
# JSON Lines and WET files. Half way the worker that runs tasks is killed with all its processes. The tables are those of one run, byte for
# byte; so are those of shards made by split and run by xargs (the recipes of src/spark/README.md). pyspark comes from PyPI into BUILD.
set -euo pipefail
build=$(realpath "$1")
program=${MIRSAD:-$build/mirsad}
cd "$(dirname "$0")/../.."
fail() { echo "spark: $*" >&2; exit 1; }
command -v java > /dev/null || { echo "spark: skipped, Java is not installed"; exit 77; }
work=$build/spark-test
rm -rf "$work" && mkdir -p "$work"
started=()
trap 'for group in "${started[@]}"; do kill -9 -- "-$group" 2> /dev/null || true; done' EXIT

venv=$build/spark-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import pyspark' 2> /dev/null || "$venv/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0
SPARK_HOME=$("$venv/bin/python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export SPARK_HOME PYSPARK_PYTHON=$venv/bin/python SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1
export SPARK_DAEMON_MEMORY=256m SPARK_WORKER_DIR=$work/worker

RANDOM=7  # the same corpus every time
# A corpus of files that differ, some of them copies, one of them not readable as news.
mkdir -p "$work/news"
for i in $(seq 40); do
  mkdir -p "$work/news/day$((i % 7))"
  for file in corpus/news/*.txt; do
    if [ $((RANDOM % 3)) = 0 ]; then sed "s/2024/$((1990 + i % 30))/g" "$file" > "$work/news/day$((i % 7))/$i-$(basename "$file")"; fi
  done
  sed "s/\"title\": *\"/&$i /" corpus/news/agencies.jsonl > "$work/news/day$((i % 7))/$i.jsonl"
  sed "s/2023/$((1990 + i % 30))/" corpus/news/crawl.wet > "$work/news/day$((i % 7))/$i.wet"
done
printf 'not news \377\376\n' > "$work/news/dirty.bin"
ln -s nowhere "$work/news/broken"

# Slow enough to be killed half way.
printf '#!/bin/sh\n[ "$1" != code ] || sleep 0.5\nexec %s "$@"\n' "$program" > "$work/mirsad"
chmod +x "$work/mirsad"
cd "$work"
code=0; "$program" code news -o whole --quiet --text --mentions 2> whole.messages || code=$?
[ $code = 1 ] || fail "one run over the corpus ended with $code: $(head -n 3 whole.messages)"

# Each in a process group of its own; ports of the system's choice.
start() { setsid "$SPARK_HOME/bin/spark-class" "${@:2}" > "$1.log" 2>&1 & started+=($!); }
wait_for() { for _ in $(seq 600); do ! grep -q "$2" "$1" || return 0; sleep 0.1; done; tail "$1"; fail "$1 does not say: $2"; }
start master org.apache.spark.deploy.master.Master -h 127.0.0.1 -p 0 --webui-port 0
wait_for master.log 'Starting Spark master at'
master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' master.log)
for name in worker1 worker2; do start $name org.apache.spark.deploy.worker.Worker -h 127.0.0.1 -c 1 -m 1g --webui-port 0 "$master"; done
for name in worker1 worker2; do wait_for $name.log 'Successfully registered with master'; done

submit() {
  "$venv/bin/spark-submit" --master "$master" --conf spark.driver.memory=512m --conf spark.executor.memory=512m --conf spark.ui.enabled=false \
    --conf spark.driver.host=127.0.0.1 "$job" --mirsad "$work/mirsad" "$@" -- --text --mentions
}
job=$OLDPWD/src/spark/mirsad_spark.py
submit --parts 24 -o spread news > submit.log 2>&1 &
submitted=$!
parts_done() { find spread.parts -maxdepth 2 -name 'part-?????' 2> /dev/null | wc -l; }
for _ in $(seq 1200); do [ "$(parts_done)" -lt 8 ] || break; kill -0 $submitted 2> /dev/null || break; sleep 0.1; done
done_before=$(parts_done)
[ "$done_before" -ge 8 ] && [ "$done_before" -lt 24 ] || { tail submit.log; fail "$done_before of 24 parts were there when a worker was to be killed"; }
kill -9 -- "-${started[1]}"
code=0; wait $submitted || code=$?
[ $code = 1 ] || { tail -n 20 submit.log; fail "the job ended with $code, one run with 1"; }
grep -q 'Lost executor' submit.log || fail "Spark did not notice that a worker was killed"
for table in whole/*.csv; do cmp "$table" "spread/${table#*/}" || fail "${table#*/} is not that of one run"; done
[ ! -e spread.parts ] || fail "the parts were left behind"

# Without Spark: lists of files from find and split, one process for each.
mkdir -p lists parts
find news ! -type d -print0 | split -t '\0' -n r/6 - lists/
find lists -type f -printf '%f\n' | xargs -P 2 -I{} sh -c "$program code --quiet --text --mentions --files0-from lists/{} -o parts/{} 2> parts/{}.messages || [ \$? = 1 ]"
"$program" merge --quiet parts/?? -o shards 2> shards.messages || [ $? = 1 ]
for table in whole/*.csv; do cmp "$table" "shards/${table#*/}" || fail "${table#*/} of the shards is not that of one run"; done
echo "spark: $(find news ! -type d | wc -l) files in 24 parts on 2 workers, one killed after $done_before parts: the tables of one run, byte for byte"
