import type { ProvenanceView } from '../page-data.ts';
import { element } from './dom.ts';

/** Where the results come from, and how to have them again. */
export function provenanceBlock(provenance: ProvenanceView): HTMLElement {
  const {
    command,
    config,
    datasets = [],
    seed,
    trials,
    code,
    packages,
    node,
    platform,
    processor,
    finished,
    seconds,
  } = provenance;
  const entries: [string, string | undefined][] = [
    ['Run again by', command],
    ['Config', config?.hash],
    ['Code', code?.version],
    ['Commit', code?.commit ?? undefined],
    ...datasets.map(({ name = 'dataset', hash, labelSource }): [string, string | undefined] => [
      `Data: ${name}`,
      hash && `${hash}${labelSource ? `; labelled by ${labelSource}` : ''}`,
    ]),
    ['Seed', seed === undefined ? undefined : JSON.stringify(seed)],
    ['Trials', trials && String(trials.length)],
    ['Node', node && `${node}, ${platform ?? 'platform unknown'}${processor ? `, ${processor}` : ''}`],
    ['Finished', finished && `${finished}${seconds === undefined ? '' : `, after ${seconds} s`}`],
  ];
  return element(
    'div',
    { class: 'provenance' },
    element(
      'dl',
      { class: 'facts' },
      ...entries.flatMap(([name, value]) =>
        value ? [element('dt', {}, name), element('dd', {}, element('code', {}, value))] : [],
      ),
    ),
    details('Config as resolved', config?.resolved),
    details('Packages', packages),
  );
}

function details(title: string, value: unknown): HTMLElement | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value, undefined, 2);
  return element('details', {}, element('summary', {}, title), element('pre', { tabindex: 0 }, text));
}
