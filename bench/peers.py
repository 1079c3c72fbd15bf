#!/usr/bin/env python3
"""Mirsad's whole way beside programs that only match, over the same corpus and the surface forms of the shipped lexicon.

    make bench-peers CORPUS=news.jsonl [ROUNDS=5]

Every program takes its turn once a round, so that all meet the same machine; each figure is the median. Mirsad reads, folds, matches
with clitics, codes and writes all tables; the peers search plain bytes in memory. Prints a table in Markdown."""
import os, platform, shutil, statistics, subprocess, sys, tempfile, time

def run(command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout

def peer_rate(command):
    return float(run(command + ['1']).split()[1])

def wall_rate(command, corpus_bytes):
    begin = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return corpus_bytes / 1e6 / (time.monotonic() - begin)

def contestants(build, forms, corpus, work):
    size = os.path.getsize(corpus)
    mirsad = [f'{build}/mirsad', 'code', '--quiet', '-o', f'{work}/out', corpus]
    if '--jobs' in run([f'{build}/mirsad', 'code', '--help']): mirsad += ['--jobs', '1']
    yield 'mirsad code, one job, all tables', lambda: wall_rate(mirsad, size)
    for kind in ('daachorse', 'aho-corasick-nfa', 'aho-corasick-dfa'):
        yield f'{kind}, matching only', lambda kind=kind: peer_rate([f'{build}/peers/release/peers', kind, forms, corpus])
    if os.path.exists(f'{build}/peers/hyperscan'):
        yield 'hyperscan, matching only', lambda: peer_rate([f'{build}/peers/hyperscan', forms, corpus])
    if shutil.which('rg'):
        def ripgrep():
            begin = time.monotonic()
            with open(f'{work}/rg.out', 'wb') as out:
                subprocess.run(['rg', '-j1', '-oF', '--no-filename', '-f', forms, corpus], stdout=out)
            return size / 1e6 / (time.monotonic() - begin)
        yield 'ripgrep -oF, matches written', ripgrep

def processor():
    try:
        return next(line.split(':', 1)[1].strip() for line in open('/proc/cpuinfo') if line.startswith('model name'))
    except (OSError, StopIteration):
        return platform.processor()

def main(build, corpus, rounds):
    with tempfile.TemporaryDirectory() as work:
        forms = f'{work}/forms'
        with open(forms, 'w', encoding='utf-8') as out: out.write(run([f'{build}/mirsad', 'lexicon', 'stats', '--forms']))
        entries = list(contestants(build, forms, corpus, work))
        rates = {name: [] for name, _ in entries}
        for _ in range(rounds):
            for name, measure in entries: rates[name].append(measure())
        ours = statistics.median(rates[entries[0][0]])
        compiler = run(['g++', '--version']).split('\n')[0]
        commit = run(['git', 'rev-parse', '--short', 'HEAD']).strip()
        count = sum(1 for _ in open(forms, encoding='utf-8'))
        print(f'{processor()}, {os.cpu_count()} cores, {compiler}, commit {commit}; {os.path.getsize(corpus) / 1e6:.0f} MB, {count} forms, {rounds} rounds\n')
        print('| program | MB/s (median) | range | Mirsad is |\n|---|---|---|---|')
        for name, _ in entries:
            middle = statistics.median(rates[name])
            print(f'| {name} | {middle:.1f} | {min(rates[name]):.1f}–{max(rates[name]):.1f} | {ours / middle:.2f}× |')

if __name__ == '__main__':
    if len(sys.argv) != 4: sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
