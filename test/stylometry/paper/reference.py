"""The paper's features without part of speech, written a second time: Python 3 and its standard library alone.

Reads pairs from pairs.json beside it, prints expected.json: python3 reference.py > expected.json
"""
import json
import math
import pathlib
import re
import string

SEPARATORS = re.compile(r'[\s¢â' + re.escape(string.punctuation) + ']+')


def segments(text, line_end):
    starts = [match.start() for match in re.finditer(line_end, text)]
    return [start - previous for previous, start in zip([0] + starts, starts)]


def jaccard(x, y):
    x, y = set(x), set(y)
    return len(x & y) / len(x | y) if x and y else 0.0


def cosine(x, y):
    x, y = sorted(x, reverse=True), sorted(y, reverse=True)
    norms = math.sqrt(sum(v * v for v in x)) * math.sqrt(sum(v * v for v in y))
    return sum(p * q for p, q in zip(x, y)) / norms if norms else 0.0


def words(text):
    return [word for word in SEPARATORS.split(text) if word]


def links(text):
    return [link for link in re.findall(r'href="(.*?)"', text) if link not in ('mailto:', 'http:///')]


def grams(text, n):
    return [text[i : i + n] for i in range(len(text) - n + 1)]


def features(a, b, names, line_end):
    lines = segments(a, line_end), segments(b, line_end)

    def alike(sets_of):
        return jaccard(sets_of(a), sets_of(b))

    return {
        'lineCountDifference': abs(len(lines[0]) - len(lines[1])),
        'lineLengthCosine': cosine(*lines),
        'wordUnigrams': alike(words),
        'wordBigrams': alike(lambda text: [x + y for x, y in zip(words(text), words(text)[1:])]),
        'correctedBigrams': alike(lambda text: zip(words(text), words(text)[1:])),
        'links': alike(links),
        'firstNames': alike(lambda text: [word.lower() for word in words(text) if word.lower() in names]),
        'char1': alike(lambda text: grams(text, 1)),
        'char2': alike(lambda text: grams(text, 2)),
        'char3': alike(lambda text: grams(text, 3)),
    }


if __name__ == '__main__':
    pairs = json.loads(pathlib.Path(__file__).with_name('pairs.json').read_text('utf-8'))
    ends = {'html': '<br>', 'plain': '\n'}
    print(json.dumps([features(p['a'], p['b'], p['names'], ends[p['format']]) for p in pairs], indent=2))
