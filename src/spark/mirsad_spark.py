#!/usr/bin/env python3
"""Codes a corpus on an Apache Spark cluster: the tables are, byte for byte, those of one `mirsad code` over all of it.

    spark-submit --master spark://HOST:7077 mirsad_spark.py -o /shared/out /shared/news
    spark-submit --master yarn mirsad_spark.py --parts 500 -o /shared/out /shared/news -- --format wet --text

The driver walks the corpus and deals its files to parts of about equal size; each task runs `mirsad code` over one part; the driver runs
`mirsad merge` over the parts. Spark does what it is good at: it finds machines, and gives the parts of a machine that dies to another.

Corpus, output and --staging stand on a file system that driver and workers see under the same names; `mirsad` is installed on each, the
same version. A file belongs to one part whole: cut files of many gigabytes before (README.md beside this file). A job that
was stopped goes on where it was when it is started again with the same arguments over the same files.
"""

import argparse
import hashlib
import heapq
import os
import shutil
import stat
import subprocess
import sys

PARTS_PER_CORE = 4  # parts differ in what they cost: with a few for each core, no core waits long for the last
PART_COUNT_MAX = 16384  # of mirsad merge
TABLES_MARK = b".mirsad-lock"  # in a folder of tables, which holds no news
DONE, DONE_WITH_SKIPPED, NOTHING_TO_READ = 0, 1, 66


def files_below(path):
    """Pairs (path as bytes, facts) of what `mirsad code` would visit there; broken links, folders of tables and the like too, so that it reports them."""
    facts = os.stat(path) if os.path.exists(path) else os.lstat(path)
    if not stat.S_ISDIR(facts.st_mode) or os.path.exists(os.path.join(path, TABLES_MARK)):
        yield path, facts
        return
    for name in sorted(os.listdir(path)):
        inside = os.path.join(path, name)
        if os.path.islink(inside) and os.path.isdir(inside):
            raise SystemExit(f"mirsad_spark: {os.fsdecode(inside)}: is a link to a folder; name that folder as a path of its own")
        yield from files_below(inside)


def deal(files, part_count):
    """Lists of paths: the largest file first, always to the part that has the least so far. The same files give the same parts."""
    parts = [(0, index, []) for index in range(part_count)]
    for path, facts in sorted(files, key=lambda file: (-file[1].st_size, file[0])):
        size, index, paths = heapq.heappop(parts)
        paths.append(path)
        heapq.heappush(parts, (size + facts.st_size, index, paths))
    return [sorted(paths) for _, _, paths in sorted(parts, key=lambda part: part[1]) if paths]


def fingerprint(files, parts, arguments, version):
    """Names this work, so that parts of other work are never taken for parts of this."""
    facts = [(path, each.st_size, each.st_mtime_ns) for path, each in files]
    return hashlib.sha256(repr((facts, parts, arguments, version)).encode()).hexdigest()[:16]


def code_part(folder, index, attempt, mirsad, options, standing):
    """One task. It works in a folder of its own, which takes the part's name when it is complete: an attempt that was given up, on a machine
    that only seemed dead, disturbs nobody. `standing`: the driver's folder, so that relative paths mean and are written the same."""
    place = os.path.join(folder, f"part-{index:05d}")
    if os.path.exists(place):
        return
    working = f"{place}.attempt-{attempt}"
    command = [mirsad, "code", "--quiet", *options, "--files0-from", os.path.join(folder, f"list-{index:05d}"), "-o", working]
    done = subprocess.run(command, cwd=standing, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    # A part with nothing readable in it has tables that say so.
    complete = done.returncode in (DONE, DONE_WITH_SKIPPED) or (
        done.returncode == NOTHING_TO_READ and os.path.exists(os.path.join(working, "run.csv")))
    if not complete:
        raise RuntimeError(f"part {index}: mirsad ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    try:
        os.rename(working, place)
    except OSError:
        if not os.path.exists(place):
            raise
        shutil.rmtree(working)  # another attempt was first


def arguments_of(argv):
    end = argv.index("--") if "--" in argv else len(argv)
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog="What follows -- is handed to mirsad code.")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files and folders, as of mirsad code")
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="folder for the tables")
    parser.add_argument("--mirsad", metavar="PROGRAM", default="mirsad", help="the program, on the driver and on every worker")
    parser.add_argument("--parts", metavar="N", type=int, help=f"default: {PARTS_PER_CORE} for each core of the cluster")
    parser.add_argument("--staging", metavar="DIR", help="folder for the parts (default: DIR.parts beside the output)")
    arguments = parser.parse_args(argv[:end])
    arguments.options = argv[end + 1 :]
    return arguments


def prepare(arguments, core_count):
    """The staging folder with a list for each part, and how many parts there are."""
    files = list({path: facts for named in arguments.paths for path, facts in files_below(os.fsencode(named))}.items())
    if not files:
        raise SystemExit("mirsad_spark: there is nothing to read")
    parts = deal(files, min(arguments.parts or PARTS_PER_CORE * core_count, len(files), PART_COUNT_MAX))
    version = subprocess.run([arguments.mirsad, "--version"], stdout=subprocess.PIPE, check=True).stdout
    name = fingerprint(files, parts, arguments.options, version)
    folder = os.path.join(os.path.abspath(arguments.staging or os.path.normpath(arguments.output) + ".parts"), name)
    os.makedirs(folder, exist_ok=True)
    for index, paths in enumerate(parts):
        with open(os.path.join(folder, f"list-{index:05d}"), "wb") as listing:
            listing.write(b"".join(path + b"\0" for path in paths))
    return folder, len(parts)


def main(argv):
    from pyspark import TaskContext
    from pyspark.sql import SparkSession

    arguments = arguments_of(argv)
    session = SparkSession.builder.appName("mirsad").getOrCreate()
    context = session.sparkContext
    folder, part_count = prepare(arguments, context.defaultParallelism)
    mirsad, options, standing = arguments.mirsad, arguments.options, os.getcwd()
    context.parallelize(range(part_count), part_count).foreach(
        lambda index: code_part(folder, index, TaskContext.get().taskAttemptId(), mirsad, options, standing))
    session.stop()

    parts = [os.path.join(folder, f"part-{index:05d}") for index in range(part_count)]
    merged = subprocess.run([mirsad, "merge", "--quiet", *parts, "-o", arguments.output])
    if merged.returncode in (DONE, DONE_WITH_SKIPPED):
        shutil.rmtree(folder)
        if not os.listdir(os.path.dirname(folder)):
            os.rmdir(os.path.dirname(folder))
    return merged.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
