"""Figures of character-language-model.test.ts and kneser-ney.test.ts, from strings and dictionaries: python3 reference.py"""
from collections import Counter
from math import log, log2, log10

TEXTS = [
    "We walk your dog. We walk it twice a day!",
    "Dog walks: twice a day, your dog comes home happy.",
    "Moving help: two men, one van, your boxes.",
    "na\u00efve dog \U0001F436\U0001F436 walk",
]
ORDER = 5
WEIGHTS = [1e9, 1e9, 200, 50, 20, 10]


def counts(texts):
    """By context: how often each character follows it."""
    table = {}
    for text in texts:
        for i, character in enumerate(text):
            for k in range(min(ORDER, i) + 1):
                table.setdefault(text[i - k : i], Counter())[character] += 1
    return table


def witten_bell(table, character, context):
    if context is None:
        return 1 / (len(table.get("", ())) + 1)
    shorter = witten_bell(table, character, context[1:] if context else None)
    seen = table.get(context)
    if not seen:
        return shorter
    return (seen[character] + len(seen) * shorter) / (sum(seen.values()) + len(seen))


def contexts(text):
    for i, character in enumerate(text):
        yield character, text[max(0, i - ORDER) : i]


def log_ratio(target, other, training):
    background, own = counts([t for t in training if t != target]), counts([other])
    total = 0
    for character, context in contexts(target):
        p = q = witten_bell(background, character, context)
        for k in range(len(context) + 1):
            seen = own.get(context[len(context) - k :], Counter())
            q = (seen[character] + WEIGHTS[k] * q) / (sum(seen.values()) + WEIGHTS[k])
        total += log(q / p)
    return total / len(target)


def cross_entropy(target, other):
    own = counts([other])
    bits = 0
    for character, context in contexts(target):
        while own.get(context, Counter())[character] == 0 and context:
            context = context[1:]
        seen = own.get(context, Counter())
        bits -= log2(seen[character] / sum(seen.values()) if seen[character] else 1 / 256)
    return bits / len(target)


for a, b in [(0, 1), (0, 2), (3, 0)]:
    x, y = TEXTS[a], TEXTS[b]
    forward, backward = log_ratio(x, y, TEXTS[:3]), log_ratio(y, x, TEXTS[:3])
    print(a, b, "model", (forward + backward) / 2, min(forward, backward))
    forward, backward = cross_entropy(x, y), cross_entropy(y, x)
    print(a, b, "ppm", (forward + backward) / 2, abs(forward - backward))


# kneser-ney.test.ts: interpolated Kneser-Ney of order 3 with discount 3/4, from tuples and sets.
SENTENCES = [s.split() for s in ["the * walks the *", "the * and a *", "i * the * ,"]]
ASKED = [s.split() for s in ["the * walks a *", "you , the * !"]]
VOCABULARY, N, D = 9, 3, 0.75


def grams(sentence, n):
    padded = ["<s>"] * (N - 1) + sentence + ["</s>"]
    return [tuple(padded[i - n + 1 : i + 1]) for i in range(N - 1, len(padded))]


def kneser_ney(word, context):
    n = len(context) + 1
    if n == N:
        seen = Counter(g for s in SENTENCES for g in grams(s, n))
    else:
        longer = {g for s in SENTENCES for g in grams(s, n + 1)}
        seen = Counter(g[1:] for g in longer)
    after = {g[-1]: c for g, c in seen.items() if g[:-1] == context}
    shorter = kneser_ney(word, context[1:]) if context else 1 / VOCABULARY
    if not after:
        return shorter
    return (max(0, after.get(word, 0) - D) + D * len(after) * shorter) / sum(after.values())


for sentence in ASKED:
    print(sentence, sum(log10(kneser_ney(g[-1], g[:-1])) for g in grams(sentence, N)))
