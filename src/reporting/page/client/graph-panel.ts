import type { GraphGroup, GroupGraph } from '../group-graph.ts';
import { button, element, freshId } from './dom.ts';
import { type Drawing, drawGroup } from './graph-drawing.ts';
import { edgesOf, essential, type GroupEdge } from './graph-edges.ts';
import { whenSeen } from './lazy.ts';
import { factorText, probabilityText, signedText } from './words.ts';

/** Groups to look into: each a graph of its ads and wallets, whose edges tell their evidence, beside the truth. */
export function graphPanel(graph: GroupGraph): HTMLElement {
  const [choice, filter, all] = [freshId('group'), freshId('filter'), freshId('all')];
  const filterSelect = element(
    'select',
    { id: filter },
    ...filters.map(([name], i) => element('option', { value: i }, name)),
  );
  const groupSelect = element('select', { id: choice });
  const everything = element('input', { type: 'checkbox', id: all });
  const stage = element('div', { class: 'stage' });
  const words = element('div', {
    class: 'evidence',
    role: 'group',
    'aria-live': 'polite',
    'aria-label': 'The chosen edge',
  });
  const list = element('div', {
    class: 'scroll edges',
    role: 'group',
    'aria-label': 'Edges of this group',
    tabindex: 0,
  });
  const summary = element('p', { class: 'summary' });

  function listGroups(): void {
    const shown = graph.groups.filter(filters[Number(filterSelect.value)]![1]);
    groupSelect.replaceChildren(...shown.map((group) => element('option', { value: group.group }, groupName(group))));
    groupSelect.disabled = shown.length === 0;
    showGroup();
  }
  function showGroup(): void {
    const group = graph.groups.find((own) => String(own.group) === groupSelect.value);
    if (group === undefined) {
      for (const part of [stage, words, list, summary]) part.replaceChildren();
      summary.textContent = 'No group of this kind.';
      return;
    }
    const edges = edgesOf(group);
    const shown = everything.checked ? edges : essential(edges, group.ads.length);
    summary.textContent = groupWords(group, shown.length, edges.length);
    const rows = new Map<GroupEdge, HTMLElement>();
    let drawing: Drawing;
    function choose(edge: GroupEdge): void {
      drawing.mark(edge);
      for (const [own, row] of rows) {
        if (own === edge) row.setAttribute('aria-current', 'true');
        else row.removeAttribute('aria-current');
      }
      words.replaceChildren(...evidenceWords(graph, group!, edge));
    }
    drawing = drawGroup(group, shown, choose);
    stage.replaceChildren(drawing.svg);
    list.replaceChildren(edgeTable(shown, rows, choose));
    words.replaceChildren(
      element('p', {}, 'Choose an edge, in the drawing or in the list, to see what ties its ends.'),
    );
  }
  filterSelect.addEventListener('change', listGroups);
  groupSelect.addEventListener('change', showGroup);
  everything.addEventListener('change', showGroup);
  const panel = element(
    'div',
    { class: 'panel explorer' },
    element('p', {}, graph.description),
    element(
      'div',
      { class: 'controls' },
      element('p', {}, element('label', { for: filter }, 'Show'), filterSelect),
      element('p', {}, element('label', { for: choice }, 'Group'), groupSelect),
      element('p', {}, everything, element('label', { for: all }, 'Draw every pair that was compared')),
    ),
    summary,
    element('div', { class: 'beside' }, stage, element('div', {}, words, list)),
    element(
      'p',
      { class: 'notes' },
      `Circles are ads, coloured by their true owner; boxes are wallets that two of the ads or more are matched to. Grey edges are pairs of ads, blue ones payments. A red, dashed edge is wrong: its ads have two owners, or the payment was not for this ad.${graph.groupsLeft > 0 ? ` The ${graph.groupsLeft} smallest groups are left out.` : ''} All of it is simulated.`,
    ),
  );
  whenSeen(panel, listGroups);
  return panel;
}

const filters: readonly (readonly [string, (group: GraphGroup) => boolean])[] = [
  ['all groups', () => true],
  ['groups of several owners', (group) => ownersOf(group) > 1],
  ['groups of one owner', (group) => ownersOf(group) === 1],
];

function ownersOf({ owners }: GraphGroup): number {
  return new Set(owners).size;
}

function groupName(group: GraphGroup): string {
  const owners = ownersOf(group);
  return `${group.group}: ${group.ads.length} ads, ${owners === 1 ? 'one owner' : `${owners} owners`}`;
}

function groupWords(group: GraphGroup, shown: number, edges: number): string {
  const owners = ownersOf(group);
  const truth = owners === 1 ? 'It is right: one owner has them all.' : `It is wrong: ${owners} owners have them.`;
  return `${group.ads.length} ads. The evidence puts its chance of being wrong at ${probabilityText(group.probabilityWrong)}. ${truth} ${shown === edges ? `All ${edges} edges are drawn` : `${shown} of ${edges} edges are drawn: the strongest that tie the ads together, those that are wrong, and payments`}.${group.pairsLeft === 0 ? '' : ` ${group.pairsLeft} weaker pairs are not in the results folder.`}`;
}

function evidenceWords({ evidence }: GroupGraph, group: GraphGroup, edge: GroupEdge): HTMLElement[] {
  const truth =
    edge.kind === 'pair'
      ? edge.right
        ? 'Right: one owner has both ads'
        : 'Wrong: two owners have these ads'
      : edge.right
        ? 'Right: this transaction paid for the ad'
        : 'Wrong: this transaction did not pay for the ad';
  const entries: [string, string][] =
    edge.kind === 'pair'
      ? [
          ['Probability of one owner', probabilityText(edge.probability)],
          ...evidence.map((kind, i): [string, string] => [kind, ratioWords(edge.ratios[i] ?? 0)]),
        ]
      : [
          [
            'Probability of the payment',
            edge.probability === null ? 'not given by this matcher' : probabilityText(edge.probability),
          ],
          ['Other transactions of the wallet', String(group.wallets[edge.wallet]!.otherTransactions)],
          ['Ads elsewhere matched to it', String(group.wallets[edge.wallet]!.adsElsewhere)],
        ];
  return [
    element('h4', {}, edge.name),
    element('p', { class: edge.right ? 'verdict right' : 'verdict wrong' }, truth),
    element(
      'dl',
      { class: 'rates' },
      ...entries.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
  ];
}

/** A natural logarithm as what it means: so many times as likely with one owner, or with two. */
function ratioWords(ratio: number): string {
  const factor = Math.exp(Math.abs(ratio));
  const meaning =
    factor < 1.05
      ? 'says nothing'
      : `${factor > 1e6 ? 'over a million' : factorText(factor)} times as likely with ${ratio > 0 ? 'one owner' : 'two owners'}`;
  return `${signedText(ratio, 2)} (${meaning})`;
}

function edgeTable(
  edges: readonly GroupEdge[],
  rows: Map<GroupEdge, HTMLElement>,
  choose: (edge: GroupEdge) => void,
): HTMLElement {
  const lines = edges.map((edge) => {
    const row = element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        button(edge.name, () => choose(edge), { class: 'plain' }),
      ),
      element('td', { class: 'number' }, edge.probability === null ? '–' : probabilityText(edge.probability)),
      element('td', {}, edge.right ? 'right' : 'wrong'),
    );
    rows.set(edge, row);
    return row;
  });
  return element(
    'table',
    {},
    element('caption', {}, 'Edges drawn'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['Edge', 'Probability', 'By truth'].map((name, i) =>
          element('th', { scope: 'col', class: i === 1 && 'number' }, name),
        ),
      ),
    ),
    element('tbody', {}, ...lines),
  );
}
