#!/usr/bin/env python3
"""Learn corpus/lexicon/weights.tsv: which drafts of an event type are reports and which only mentions.

    src/tools/gold_examples.py corpus/gold examples.jsonl examples.csv
    cat SENTENCES.jsonl examples.jsonl | build/make_features > features.tsv
    src/tools/learn_weights.py features.tsv LABELS.csv [EVENTS.csv[=WEIGHT|=level]...] > corpus/lexicon/weights.tsv

LABELS.csv (id,type,label,accept,reject) says for a record and a type whether annotators saw such an event: `yes`, `easy no`,
`difficult no` or `ambiguous`. EVENTS.csv (id,begin,end,types) gives byte spans that tell an event of one of the
types, for records that are whole articles; a draft in them counts as WEIGHT sentences. With =level nothing is learnt from them but how much less it
takes in an article, whose other sentences vouch for what it is about: their drafts (types NONE: no event) set the points of text:article. Logistic regression with an elastic net by accelerated proximal descent; every figure printed is
cross-validated with whole documents in one fold. Where as many annotators saw the event as did not, it counts as seen for learning (what
they saw is no different from what all see) and as not seen in the figures. Only the standard library is used."""
import csv, math, random, re, sys
from collections import Counter, defaultdict

FOLDS, SEEDS, STEPS = 5, 5, 120
RIDGE, LASSO, RARE = 10.0, 0.0005, 4        # penalties (the first is shared by all drafts); a feature must stand in so many drafts
# Kinds that are penalised 1/x² as much: what a sentence names is many features that say little each, and labelled articles were chosen for their events.
HELD_BACK = {'names': 0.7, 'text': 0.7}
DIFFICULT, TIED, AMBIGUOUS = 0.6, 0.3, 0.5  # how much a doubtful label counts
THRESHOLD = 0.50                            # how probable a report must be; the F1 of both types is flat about there
LEAST = math.log(THRESHOLD / (1 - THRESHOLD))  # the same in logits
POINTS = 100                                # a weight of one logit
LEVEL_STEPS_MAX = 10                        # tenths of a logit by which articles may differ

def document_of(record):
    return re.sub(r'-\d+/.*$', '', record)

def read_features(path):
    drafts = defaultdict(list)
    for line in open(path, encoding='utf-8'):
        record, _, kind, offset, *features = line.rstrip('\n').split('\t')
        drafts[record, kind].append((int(offset), sorted(set(features))))
    return drafts

def sentence_examples(drafts, labels_path):
    """(type, record, features, reported, weight, counts in the score)"""
    labels = {}
    examples = []
    for row in csv.DictReader(open(labels_path, encoding='utf-8')):
        key = row['type'], row['id']
        mine = drafts.get((row['id'], row['type']), [])
        if row['label'] == 'ambiguous':
            if int(row['accept']) > int(row['reject']):
                examples += [(row['type'], row['id'], f, 1, AMBIGUOUS / len(mine), False) for _, f in mine]
            continue
        labels[key] = row['label'] == 'yes'
        tied = not labels[key] and int(row['accept']) >= int(row['reject'])
        weight = TIED if tied else DIFFICULT if row['label'] == 'difficult no' else 1.0
        examples += [(row['type'], row['id'], f, int(labels[key] or tied), weight / len(mine), True) for _, f in mine]
    return labels, examples

def article_examples(drafts, argument):
    path, _, weight = argument.partition('=')
    spans = defaultdict(list)
    for row in csv.DictReader(open(path, encoding='utf-8')):
        spans[row['id']].append((int(row['begin']), int(row['end']), row['types'].split('|')))
    for (record, kind), mine in drafts.items():
        if record not in spans: continue
        for offset, features in mine:
            told = any(begin <= offset < end and kind in types for begin, end, types in spans[record])
            yield kind, record, features, int(told), float(weight or 1), False

def level_examples(drafts, path):
    """(type, features, reported) of the drafts that spans of articles judge."""
    for row in csv.DictReader(open(path, encoding='utf-8')):
        begin, end, types = int(row['begin']), int(row['end']), row['types'].split('|')
        for kind in {k for r, k in drafts if r == row['id']}:
            yield from ((kind, features, kind in types) for offset, features in drafts[row['id'], kind] if begin <= offset < end)

def level_of_articles(kind, weights, judged, note):
    """Adds to text:article what serves the judged drafts best; smoothed over its neighbours, for a peak is luck."""
    mine = [(score(weights, f) - LEAST, told) for k, f, told in judged if k == kind]
    if not mine: return
    wanted = sum(told for _, told in mine)
    def reach(more):
        return prf(sum(told and s + more > 0 for s, told in mine), sum(not told and s + more > 0 for s, told in mine), wanted)
    def smooth(step):
        return sum(reach((step + k) / 10)[2] for k in range(-2, 3))
    more = max(range(LEVEL_STEPS_MAX + 1), key=smooth) / 10
    weights['text:article'] = weights.get('text:article', 0.0) + more
    note(f'#   In articles {more:.1f} logits less are asked for: on {len(mine)} drafts of other news, read one by one, precision {reach(0)[0]:.3f} and')
    note(f'#   recall {reach(0)[1]:.3f} become {reach(more)[0]:.3f} and {reach(more)[1]:.3f}.')

def fit(examples):
    """Weights by feature; '' is the base."""
    total = sum(e[4] for e in examples)
    count = Counter(f for e in examples for f in e[2])
    number = {f: i for i, f in enumerate(sorted(f for f in count if count[f] >= RARE))}
    scale = [HELD_BACK.get(f.split(':')[0], 1.0) for f in number]
    rows = [([number[f] for f in e[2] if f in number], e[3], e[4] / total) for e in examples]
    size, ridge = len(number), RIDGE / len(rows)
    v = [1.0] * size
    for _ in range(10):                      # the largest curvature, by power iteration
        u = [0.0] * size
        for at, _, w in rows:
            s = w * sum(v[i] * scale[i] for i in at)
            for i in at: u[i] += s * scale[i]
        norm = math.sqrt(sum(x * x for x in u)) or 1.0
        v = [x / norm for x in u]
    step = 1 / ((norm * 1.2 + 1) / 4 + ridge)
    b, z, base, zbase, t = [0.0] * size, [0.0] * size, 0.0, 0.0, 1.0
    for _ in range(STEPS):
        g, gbase = [ridge * x for x in z], 0.0
        for at, y, w in rows:
            s = zbase + sum(z[i] * scale[i] for i in at)
            r = w * (1 / (1 + math.exp(-max(-30.0, min(30.0, s)))) - y)
            gbase += r
            for i in at: g[i] += r * scale[i]
        t, old = (1 + math.sqrt(1 + 4 * t * t)) / 2, t
        k = (old - 1) / t
        for i in range(size):
            x = z[i] - step * g[i]
            x = math.copysign(max(0.0, abs(x) - step * LASSO), x)
            z[i], b[i] = x + k * (x - b[i]), x
        x = zbase - step * gbase
        zbase, base = x + k * (x - base), x
    weights = {f: b[i] * scale[i] for f, i in number.items() if b[i]}
    weights[''] = base
    return weights

def score(weights, features):
    return weights[''] + sum(weights.get(f, 0.0) for f in features)

def prf(found, extra, wanted):
    p, r = found / max(1, found + extra), found / max(1, wanted)
    return p, r, 2 * p * r / max(1e-9, p + r)

def validate(kind, labels, examples, note):
    """Prints what rules alone and rules with weights reach on documents not learnt from."""
    mine = {record: y for (t, record), y in labels.items() if t == kind}
    documents = sorted({document_of(e[1]) for e in examples} | {document_of(r) for r in mine})
    wanted, figures = sum(mine.values()), []
    proposed = {e[1] for e in examples if e[5]}
    rules = prf(sum(mine[r] for r in proposed), sum(not mine[r] for r in proposed), wanted)
    for seed in range(SEEDS):
        shuffled = documents[:]
        random.Random(seed).shuffle(shuffled)
        fold = {d: i % FOLDS for i, d in enumerate(shuffled)}
        reported = set()
        for k in range(FOLDS):
            weights = fit([e for e in examples if fold[document_of(e[1])] != k])
            reported |= {e[1] for e in examples if e[5] and fold[document_of(e[1])] == k and score(weights, e[2]) > LEAST}
        figures.append(prf(sum(mine[r] for r in reported), sum(not mine[r] for r in reported), wanted))
    mean = [sum(f[i] for f in figures) / SEEDS for i in range(3)]
    note(f'# {kind}: {len(proposed)} sentences proposed by the rules, {wanted} wanted. Rules alone: precision {rules[0]:.3f}, recall {rules[1]:.3f},')
    note(f'#   F1 {rules[2]:.3f}. With weights, on documents not learnt from: precision {mean[0]:.3f}, recall {mean[1]:.3f}, F1 {mean[2]:.3f}.')

def main(features_path, labels_path, *articles):
    drafts = read_features(features_path)
    labels, examples = sentence_examples(drafts, labels_path)
    judged = []
    for argument in articles:
        if argument.endswith('=level'): judged += level_examples(drafts, argument.removesuffix('=level'))
        else: examples += article_examples(drafts, argument)
    print('type\tfeature\tpoints')
    print('# Learnt by src/tools/learn_weights.py; do not edit by hand. From: sentences of Arabic newswire of 2006-2008 labelled for')
    print('# ASSAULT and PROTEST in the public Arabic gold standard records, drafts of annotated development articles, and the examples of corpus/gold. Logistic regression,')
    print(f'# elastic net; {FOLDS}-fold cross-validation by document, mean of {SEEDS} shuffles. Structure and classes of the lexicon only: no word of a sentence is a feature.')
    body = []
    for kind in sorted({t for t, _ in labels}):
        mine = [e for e in examples if e[0] == kind]
        validate(kind, labels, mine, print)
        weights = fit(mine)
        level_of_articles(kind, weights, judged, print)
        body.append((kind, 'base', weights.pop('') - LEAST))
        body += [(kind, f, w) for f, w in sorted(weights.items()) if abs(w) * POINTS >= 3]
    for kind, feature, weight in body: print(f'{kind}\t{feature}\t{round(weight * POINTS)}')

if __name__ == '__main__':
    if len(sys.argv) < 3: sys.exit(__doc__)
    main(*sys.argv[1:])
