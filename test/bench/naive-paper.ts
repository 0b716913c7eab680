import type { Document } from '../../src/text/document.ts';
import { lineSegments } from '../../src/text/line-segments.ts';
import { linkTargets } from '../../src/text/links.ts';

/** A body's line segments, in descending order, and its sets of strings: the features as one writes them down first. */
export interface NaiveProfile {
  readonly lines: readonly number[];
  readonly sets: readonly ReadonlySet<string>[];
}

const separators = /[\s!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~¢â]+/;

function grams(characters: readonly string[], n: number): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + n <= characters.length; i++) found.add(characters.slice(i, i + n).join(''));
  return found;
}

/** The paper's features of a body without part of speech, with strings in Sets. */
export function naiveProfile({ body, format }: Document, firstNames: ReadonlySet<string>): NaiveProfile {
  const words = body.split(separators).filter((word) => word !== '');
  const characters = Array.from(body);
  return {
    lines: lineSegments(body, format).sort((x, y) => y - x),
    sets: [
      new Set(words),
      new Set(words.slice(1).map((word, i) => words[i] + word)),
      new Set(linkTargets(body)),
      new Set(words.map((word) => word.toLowerCase()).filter((word) => firstNames.has(word))),
      ...[1, 2, 3].map((n) => grams(characters, n)),
    ],
  };
}

const jaccard = (x: ReadonlySet<string>, y: ReadonlySet<string>): number => {
  if (x.size === 0 || y.size === 0) return 0;
  let shared = 0;
  for (const member of x) if (y.has(member)) shared++;
  return shared / (x.size + y.size - shared);
};

const dot = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);

/** The features of two naive profiles. */
export function naiveFeatures(a: NaiveProfile, b: NaiveProfile): number[] {
  const norm = Math.sqrt(dot(a.lines, a.lines) * dot(b.lines, b.lines));
  return [
    Math.abs(a.lines.length - b.lines.length),
    norm === 0 ? 0 : dot(a.lines, b.lines) / norm,
    ...a.sets.map((set, i) => jaccard(set, b.sets[i])),
  ];
}
