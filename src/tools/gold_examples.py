#!/usr/bin/env python3
"""The constructed examples of corpus/gold as training input for learn_weights.py.

    src/tools/gold_examples.py corpus/gold RECORDS.jsonl EVENTS.csv

Writes one record an example (JSON Lines, to be read by build/make_features) and, for each, the span that tells its events."""
import csv, glob, json, re, sys

def events_of(expected):
    """Types of the events that an example expects, or None where it names accords only."""
    if expected == '-': return []
    types = {m[1] for m in (re.match(r'\s*([A-Z]{3,9})[. ]', item) for item in expected.split('|')) if m}
    return sorted(types) or None

def examples(folder):
    for path in sorted(glob.glob(f'{folder}/*.tsv')):
        for number, line in enumerate(open(path, encoding='utf-8')):
            cells = line.rstrip('\n').split('\t')
            if number == 0 or line.startswith('#') or len(cells) < 4: continue
            types = events_of(cells[3])
            if types is not None: yield f'{path}:{number + 1}', cells[1], cells[2].replace('\\n', '\n'), types

def main(folder, records_path, events_path):
    with open(records_path, 'w', encoding='utf-8') as records, open(events_path, 'w', encoding='utf-8', newline='') as events:
        rows = csv.writer(events)
        rows.writerow(['id', 'begin', 'end', 'types'])
        for ident, date, text, types in examples(folder):
            records.write(json.dumps(dict(id=ident, date=date, text=text), ensure_ascii=False) + '\n')
            rows.writerow([ident, 0, len(text.encode()) if types else 0, '|'.join(types) or 'NONE'])

if __name__ == '__main__':
    if len(sys.argv) != 4: sys.exit(__doc__)
    main(*sys.argv[1:])
