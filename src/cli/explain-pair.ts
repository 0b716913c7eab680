import { baselineGroups } from '../stylometry/baselines/index.ts';
import type { ColumnProfiles } from '../stylometry/column-group.ts';
import type { FeatureGroup, Profiles } from '../stylometry/feature-group.ts';
import { featureGroups, findGroup } from '../stylometry/index.ts';
import { makePaperGroups, paperGroups } from '../stylometry/paper/index.ts';
import type { Overlap } from '../stylometry/set-similarity.ts';
import type { Document, TextFormat } from '../text/document.ts';
import { readNameList } from '../text/first-names.ts';
import { alignColumns } from './align-columns.ts';
import { readText } from './read-text.ts';

/** What `inkledger explain` is asked. */
export interface ExplainArguments {
  a: string;
  b: string;
  features: string;
  names?: string;
  format: TextFormat;
  json: boolean;
}

interface ExplainedFeature {
  readonly name: string;
  readonly value: number;
  /** What stands behind the value, where it compares two sets. */
  readonly sets?: Overlap;
}

/**
 * Every feature of a pair of files, each once, as a table or as JSON.
 *
 * @throws InputError where a file can't be read or a feature group is unknown
 */
export async function explain({ a, b, features, names, format, json }: ExplainArguments): Promise<string> {
  const groups = chooseGroups(features, names === undefined ? featureGroups : withNames(await readNameList(names)));
  const bodies = await Promise.all([a, b].map(readText));
  const documents = bodies.map((body, i): Document => ({ id: [a, b][i], author: '', title: '', body, format }));
  const explained = new Map<string, ExplainedFeature>();
  for (const group of groups) {
    for (const feature of explainGroup(group, documents)) {
      if (!explained.has(feature.name)) explained.set(feature.name, feature);
    }
  }
  return json ? asJson({ a, b, format }, [...explained.values()]) : asTable([...explained.values()]);
}

/** Every group, the paper's with a list of first names of the user's own. */
function withNames(names: readonly string[]): FeatureGroup[] {
  const paper = new Map<string, FeatureGroup>(
    makePaperGroups(() => new Set(names)).map((group) => [group.name, group]),
  );
  return featureGroups.map((group) => paper.get(group.name) ?? group);
}

/** The groups that are named; `all` is those that read texts, without the baselines that must not tell authors apart. */
function chooseGroups(features: string, groups: readonly FeatureGroup[]): readonly FeatureGroup[] {
  if (features === 'all') return groups.filter((group) => !baselineGroups.includes(group));
  return features.split(',').map((name) => findGroup(name.trim(), groups));
}

const ofPaper: ReadonlySet<string> = new Set(paperGroups.map(({ name }) => name));

/**
 * The features of the two documents: the paper's by their own names, which mean the same in all of its groups, others
 * after their group's name. A file has no title, so that the paper's features of titles have nothing to say.
 */
function explainGroup(group: FeatureGroup, documents: readonly Document[]): ExplainedFeature[] {
  const profiles: Profiles & Partial<ColumnProfiles> = group.profile(documents);
  const values = profiles.fit(Int32Array.of(0, 1), Int32Array.of(0, 1))({ a: Int32Array.of(0), b: Int32Array.of(1) });
  const overlaps = profiles.overlaps?.(0, 1) ?? [];
  const explained = group.features.map((name, i) => ({ name, value: values[i], sets: overlaps[i] }));
  return ofPaper.has(group.name)
    ? explained.filter(({ name }) => !/^title[A-Z]/.test(name))
    : explained.map((feature) => ({ ...feature, name: `${group.name}.${feature.name}` }));
}

function asJson(asked: object, explained: readonly ExplainedFeature[]): string {
  const features = Object.fromEntries(explained.map(({ name, value }) => [name, value]));
  const sets = Object.fromEntries(explained.flatMap(({ name, sets }) => (sets ? [[name, sets]] : [])));
  return `${JSON.stringify({ ...asked, features, sets }, null, 2)}\n`;
}

function asTable(explained: readonly ExplainedFeature[]): string {
  const rows = explained.map(({ name, value, sets }) => [
    name,
    Number.isInteger(value) ? String(value) : value.toFixed(4),
    ...(sets ? [sets.sizeA, sets.sizeB, sets.shared].map(String) : ['', '', '']),
  ]);
  return alignColumns([['feature', 'value', 'in A', 'in B', 'shared'], ...rows]);
}
