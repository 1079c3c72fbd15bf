#!/usr/bin/env python3
"""How the cost of `mirsad code` grows: with the corpus, with the lexicon, with jobs, and kernel by kernel.

    make bench-scaling CORPUS=news.jsonl [SIZES_MB='10 100 1000'] [ROUNDS=3]

The corpus is repeated to each size in a folder of its own (TMPDIR; it needs the largest size twice); larger lexicons are the shipped one
and persons who do not exist, their names put together from those of persons who do. Rates are medians over the rounds by the clock on the
wall, peak memory is the largest resident set of any round, as the kernel tells it. Prints Markdown, and writes the rows to
bench/scaling.csv, which `bench/scaling.gnuplot` draws."""
import argparse, csv, glob, os, random, shutil, statistics, subprocess, tempfile, time

SOURCES = 'corpus/lexicon'
HEADER = ('what', 'value', 'jobs', 'megabytes_per_second', 'peak_mib')


def run(mirsad, corpus, out, jobs, kernel=None, lexicon=None):
    """One run: (megabytes a second, peak resident MiB). GNU time stands between, since a child of ours would count our memory as its own."""
    command = ['/usr/bin/time', '-f', '%M %x', '-q', mirsad, 'code', '--quiet', '--format', 'jsonl', '--jobs', str(jobs), '-o', out, corpus]
    if lexicon: command += ['--lexicon', lexicon]
    environment = dict(os.environ, **({'MIRSAD_KERNEL': kernel} if kernel else {}))
    begin = time.monotonic()
    told = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True).stderr
    seconds = time.monotonic() - begin
    peak_kib, code = map(int, told.splitlines()[-1].split())
    if code > 1: raise SystemExit(f'{" ".join(command)}: {told}')
    return os.path.getsize(corpus) / 1e6 / seconds, peak_kib / 1024


def repeated(corpus, megabytes, folder):
    """The corpus over and over, cut at the last line that fits."""
    path = os.path.join(folder, f'{megabytes}.jsonl')
    with open(corpus, 'rb') as lines: news = lines.read()
    left = megabytes * 1_000_000
    with open(path, 'wb') as out:
        for _ in range(left // len(news)): out.write(news)
        rest = news[:left % len(news)]
        out.write(rest[:rest.rfind(b'\n') + 1])
    return path


def persons():
    for path in sorted(glob.glob(f'{SOURCES}/persons-*.tsv')):
        with open(path, encoding='utf-8') as table:
            next(table)
            for line in table:
                if not line.startswith('#') and line.count('\t') >= 2: yield line.rstrip('\n').split('\t')


def larger_lexicon(mirsad, factor, folder):
    """The shipped sources and so many invented persons that the lexicon has `factor` times its phrases."""
    image = os.path.join(folder, f'times{factor}.image')
    sources = os.path.join(folder, f'times{factor}')
    shutil.copytree(SOURCES, sources)
    stats = dict(line.split(maxsplit=1) for line in subprocess.run([mirsad, 'lexicon', 'stats'], capture_output=True, text=True, check=True).stdout.splitlines()
                 if len(line.split()) == 2)
    wanted = int(stats['phrases']) * (factor - 1)
    names = sorted({word for row in persons() for form in row[2].split('|') for word in form.split() if len(word) > 3})
    known = {form for row in persons() for form in row[2].split('|')}
    chance = random.Random(factor)
    with open(os.path.join(sources, 'persons-invented.tsv'), 'w', encoding='utf-8') as out:
        out.write('key\tname\tforms\toffices\n')
        while wanted > 0:
            forms = {' '.join(chance.sample(names, 3)) for _ in range(6)} - known
            known |= forms
            out.write(f'invented-{wanted}\tInvented {wanted}\t{"|".join(sorted(forms))}\t2000.. EGY GOV adviser\n')
            wanted -= len(forms)
    subprocess.run([mirsad, 'lexicon', 'compile', sources, '-o', image], check=True, stdout=subprocess.DEVNULL)
    return image


def cases(mirsad, corpus, sizes, folder):
    """(what, value, jobs, arguments of `run`), smallest first."""
    files = {size: repeated(corpus, size, folder) for size in sizes}
    for size in sizes:
        for jobs in (1, 2): yield 'corpus MB', size, jobs, {'corpus': files[size]}
    middle = files[sorted(sizes)[min(1, len(sizes) - 1)]]
    for factor in (1, 2, 5):
        lexicon = None if factor == 1 else larger_lexicon(mirsad, factor, folder)
        yield 'lexicon', f'×{factor}', 1, {'corpus': middle, 'lexicon': lexicon}
    for kernel in subprocess.run([mirsad, 'bench', corpus], capture_output=True, text=True, check=True).stdout.splitlines():
        if kernel.startswith('whole'): yield 'kernel', kernel.split()[1], 1, {'corpus': middle, 'kernel': kernel.split()[1]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build')
    parser.add_argument('corpus')
    parser.add_argument('--sizes-mb', type=int, nargs='+', default=[10, 100, 1000])
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--csv', default='bench/scaling.csv')
    options = parser.parse_args()
    mirsad = f'{options.build}/mirsad'
    with tempfile.TemporaryDirectory() as folder, open(options.csv, 'w', newline='', encoding='utf-8') as file:
        table = csv.writer(file, lineterminator='\n')
        table.writerow(HEADER)
        print('| what | value | jobs | MB/s (median) | range | peak MiB |\n|---|---|---|---|---|---|')
        for what, value, jobs, arguments in cases(mirsad, options.corpus, options.sizes_mb, folder):
            rounds = 1 if what == 'corpus MB' and value > 2000 else options.rounds
            figures = [run(mirsad, out=f'{folder}/out', jobs=jobs, **arguments) for _ in range(rounds)]
            rates, peak = [rate for rate, _ in figures], max(peak for _, peak in figures)
            table.writerow((what, value, jobs, f'{statistics.median(rates):.2f}', f'{peak:.2f}'))
            file.flush()
            print(f'| {what} | {value} | {jobs} | {statistics.median(rates):.1f} | {min(rates):.1f}–{max(rates):.1f} | {peak:.1f} |', flush=True)


main()
