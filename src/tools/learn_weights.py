#!/usr/bin/env python3
"""Learn corpus/lexicon/weights.tsv: which drafts of an event type are reports and which only mentions.

    src/tools/gold_examples.py corpus/gold examples.jsonl examples.csv
    cat SENTENCES.jsonl examples.jsonl | build/make_features > features.tsv
    src/tools/learn_weights.py features.tsv LABELS.csv [EVENTS.csv...] > corpus/lexicon/weights.tsv

LABELS.csv (id,type,label,accept,reject) says for a record and a type whether annotators saw such an event: `yes`, `easy no`,
`difficult no` or `ambiguous`. EVENTS.csv (id,begin,end,types) gives byte spans that tell an event of one of the
types, for records that are whole articles. Logistic regression with an elastic net by accelerated proximal descent; every figure printed is
cross-validated with whole documents in one fold, the threshold included. Only the standard library is used."""
import csv, math, random, re, sys
from collections import Counter, defaultdict

FOLDS, SEEDS, STEPS = 5, 5, 120
RIDGE, LASSO, RARE = 0.02, 0.0005, 4        # penalties; a feature must stand in so many drafts
DIFFICULT, AMBIGUOUS, ARTICLES = 0.6, 0.5, 2.0  # how much a doubtful label counts; how much a draft of an article
POINTS = 100                                # a weight of one logit

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
        weight = DIFFICULT if row['label'] == 'difficult no' else 1.0
        examples += [(row['type'], row['id'], f, int(labels[key]), weight / len(mine), True) for _, f in mine]
    return labels, examples

def article_examples(drafts, path):
    spans = defaultdict(list)
    for row in csv.DictReader(open(path, encoding='utf-8')):
        spans[row['id']].append((int(row['begin']), int(row['end']), row['types'].split('|')))
    for (record, kind), mine in drafts.items():
        if record not in spans: continue
        for offset, features in mine:
            told = any(begin <= offset < end and kind in types for begin, end, types in spans[record])
            yield kind, record, features, int(told), ARTICLES, False

def fit(examples):
    """Weights by feature; '' is the base."""
    total = sum(e[4] for e in examples)
    count = Counter(f for e in examples for f in e[2])
    number = {f: i for i, f in enumerate(sorted(f for f in count if count[f] >= RARE))}
    rows = [([number[f] for f in e[2] if f in number], e[3], e[4] / total) for e in examples]
    size = len(number)
    v = [1.0] * size
    for _ in range(10):                      # the largest curvature, by power iteration
        u = [0.0] * size
        for at, _, w in rows:
            s = w * sum(v[i] for i in at)
            for i in at: u[i] += s
        norm = math.sqrt(sum(x * x for x in u)) or 1.0
        v = [x / norm for x in u]
    step = 1 / ((norm * 1.2 + 1) / 4 + RIDGE)
    b, z, base, zbase, t = [0.0] * size, [0.0] * size, 0.0, 0.0, 1.0
    for _ in range(STEPS):
        g, gbase = [RIDGE * x for x in z], 0.0
        for at, y, w in rows:
            s = zbase + sum(z[i] for i in at)
            r = w * (1 / (1 + math.exp(-max(-30.0, min(30.0, s)))) - y)
            gbase += r
            for i in at: g[i] += r
        t, old = (1 + math.sqrt(1 + 4 * t * t)) / 2, t
        k = (old - 1) / t
        for i in range(size):
            x = z[i] - step * g[i]
            x = math.copysign(max(0.0, abs(x) - step * LASSO), x)
            z[i], b[i] = x + k * (x - b[i]), x
        x = zbase - step * gbase
        zbase, base = x + k * (x - base), x
    weights = {f: b[i] for f, i in number.items() if b[i]}
    weights[''] = base
    return weights

def score(weights, features):
    return weights[''] + sum(weights.get(f, 0.0) for f in features)

def prf(found, extra, wanted):
    p, r = found / max(1, found + extra), found / max(1, wanted)
    return p, r, 2 * p * r / max(1e-9, p + r)

def best_threshold(scores, labels):
    """Smoothed over neighbouring thresholds: a peak of one is luck."""
    wanted = sum(labels.values())
    order = sorted(scores, key=lambda i: -scores[i])
    found, f1 = 0, []
    for n, i in enumerate(order):
        found += labels[i]
        f1.append(prf(found, n + 1 - found, wanted)[2])
    wide = max(3, len(order) // 20)
    smooth = [sum(f1[max(0, n - wide):n + wide + 1]) / len(f1[max(0, n - wide):n + wide + 1]) for n in range(len(f1))]
    n = max(range(len(order)), key=lambda k: smooth[k])
    return scores[order[n]] - 1e-6

def validate(kind, labels, examples, note):
    """Out-of-fold scores; prints what rules alone and rules with weights reach. Returns the threshold."""
    mine = {record: y for (t, record), y in labels.items() if t == kind}
    documents = sorted({document_of(e[1]) for e in examples} | {document_of(r) for r in mine})
    wanted, figures, thresholds = sum(mine.values()), [], []
    proposed = {e[1] for e in examples if e[5]}
    rules = prf(sum(mine[r] for r in proposed), sum(not mine[r] for r in proposed), wanted)
    for seed in range(SEEDS):
        shuffled = documents[:]
        random.Random(seed).shuffle(shuffled)
        fold = {d: i % FOLDS for i, d in enumerate(shuffled)}
        scores = {}
        for k in range(FOLDS):
            weights = fit([e for e in examples if fold[document_of(e[1])] != k])
            for e in examples:
                if e[5] and fold[document_of(e[1])] == k: scores[e[1]] = max(scores.get(e[1], -99.0), score(weights, e[2]))
        found = extra = 0
        for k in range(FOLDS):
            inner = {r: y for r, y in mine.items() if fold[document_of(r)] != k}
            threshold = best_threshold({r: s for r, s in scores.items() if r in inner}, inner)
            for r, s in scores.items():
                if fold[document_of(r)] == k and s > threshold: found, extra = found + mine[r], extra + (not mine[r])
        figures.append(prf(found, extra, wanted))
        thresholds.append(best_threshold(scores, mine))
    mean = [sum(f[i] for f in figures) / SEEDS for i in range(3)]
    note(f'# {kind}: {len(proposed)} sentences proposed by the rules, {wanted} wanted. Rules alone: precision {rules[0]:.3f}, recall {rules[1]:.3f},')
    note(f'#   F1 {rules[2]:.3f}. With weights, on documents not learnt from: precision {mean[0]:.3f}, recall {mean[1]:.3f}, F1 {mean[2]:.3f}.')
    return sum(thresholds) / SEEDS

def main(features_path, labels_path, *article_paths):
    drafts = read_features(features_path)
    labels, examples = sentence_examples(drafts, labels_path)
    for path in article_paths: examples += article_examples(drafts, path)
    print('type\tfeature\tpoints')
    print('# Learnt by src/tools/learn_weights.py; do not edit by hand. From: sentences of Arabic newswire of 2006-2008 labelled for')
    print('# ASSAULT and PROTEST in the public Arabic gold standard records, drafts of annotated development articles, and the examples of corpus/gold. Logistic regression,')
    print(f'# elastic net; {FOLDS}-fold cross-validation by document, mean of {SEEDS} shuffles. Structure only: no word of a sentence is a feature.')
    body = []
    for kind in sorted({t for t, _ in labels}):
        mine = [e for e in examples if e[0] == kind]
        threshold = validate(kind, labels, mine, print)
        weights = fit(mine)
        body.append((kind, 'base', weights.pop('') - threshold))
        body += [(kind, f, w) for f, w in sorted(weights.items()) if abs(w) * POINTS >= 3]
    for kind, feature, weight in body: print(f'{kind}\t{feature}\t{round(weight * POINTS)}')

if __name__ == '__main__':
    if len(sys.argv) < 3: sys.exit(__doc__)
    main(*sys.argv[1:])
