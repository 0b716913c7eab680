import { crateName } from '../../running/varying-files.ts';
import type { Provenance } from '../provenance.ts';
import { changeText, provenanceChanges } from '../provenance-changes.ts';
import type { FileVerdict } from './compare-folders.ts';

/** Of several changes of one kind, those that are told. */
const mostTold = 8;

/**
 * Why a rerun may differ from committed results, the likeliest first: what the files show, then what the provenance
 * files differ in. Never empty.
 *
 * @param committed undefined where it can't be read
 */
export function likelyCauses(
  verdicts: readonly FileVerdict[],
  committed: Provenance | undefined,
  rerun: Provenance,
): string[] {
  const causes = [...changedSince(verdicts)];
  if (committed === undefined) return [...causes, 'the committed provenance.json can not be read: it would tell more'];
  const changes = provenanceChanges(committed, rerun);
  const of = (kind: string) => {
    const own = changes.filter((change) => change.kind === kind);
    const more = own.length > mostTold ? ` and ${own.length - mostTold} more` : '';
    return { any: own.length > 0, text: own.slice(0, mostTold).map(changeText).join(', ') + more };
  };
  const [config, data, code] = ['config', 'data', 'code'].map(of);
  const others = ['package', 'node', 'platform'].map(of).filter(({ any }) => any);
  if (config.any) causes.push(`the config was edited after these results were written: ${config.text}`);
  if (data.any) causes.push(`the data changed: ${data.text}`);
  if (!config.any && !data.any) causes.push(...changedAlone(verdicts));
  if (code.any) causes.push(`the code changed: ${code.text}`);
  for (const { text } of others) causes.push(text);
  if (causes.length > 0) return causes;
  return [
    'nothing that both provenance files tell is different (config, data, code, packages, Node, platform): files were changed after the run, or the machine computes otherwise',
  ];
}

/** What a crate's checksums give away. */
function changedSince(verdicts: readonly FileVerdict[]): string[] {
  const { differences = [] } = verdicts.find(({ file }) => file === crateName) ?? {};
  const files = differences.flatMap(({ where }) => /^SHA-256 of (.*)$/.exec(where)?.[1] ?? []);
  if (files.length === 0) return [];
  return [`changed after the run, by the checksums of ${crateName}: ${files.join(', ')}`];
}

/** A number stands in several files. Where one of them alone differs, no run has written it so. */
function changedAlone(verdicts: readonly FileVerdict[]): string[] {
  const off = verdicts.filter(({ file, verdict }) => verdict !== 'equal' && file !== crateName);
  if (off.length !== 1 || verdicts.length < 3) return [];
  const [{ file, verdict }] = off;
  const did = verdict === 'missing' ? 'was removed' : verdict === 'extra' ? 'was added' : 'was changed';
  return [`every other file is equal, so ${file} ${did} after the run`];
}
