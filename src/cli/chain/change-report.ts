import { hashText } from '../../chain/hash-text.ts';
import { loadChain } from '../../chain/load-chain.ts';
import { type ChainView, viewChain } from '../../clustering/chain-view.ts';
import type { ChangeHeuristic } from '../../clustering/change/change-heuristic.ts';
import { parseChange } from '../../clustering/change/combination.ts';
import { changeHeuristics } from '../../clustering/change/index.ts';
import { isCoinbase } from '../../clustering/transactions.ts';
import { alignColumns } from '../align-columns.ts';
import type { ChangeArguments } from './clustering-arguments.ts';

/** What `chain change` prints, in parts. Coinbases have no sender, so no change: they are left out. */
export async function changeReport(given: ChangeArguments): Promise<Iterable<string>> {
  const { files, network, undo, json, heuristic } = given;
  const heuristics = heuristic === undefined ? changeHeuristics : heuristic.map(parseChange);
  const view = viewChain((await loadChain(files, network, { undo })).chain);
  return json ? changeJson(view, heuristics) : [changeTable(view, heuristics)];
}

/** `{"<txid>": {"<heuristic>": {"all": [output, …], "unique": […]}}}`, one transaction a line; outputs counted from 0. */
function* changeJson(view: ChainView, heuristics: readonly ChangeHeuristic[]): Generator<string> {
  const { id, firstOutput } = view.chain.transactions;
  let before = '{\n';
  for (const transaction of payments(view)) {
    const found = heuristics.map((heuristic) => {
      const all = heuristic.candidates(view, transaction).map((output) => output - firstOutput[transaction]);
      return [heuristic.name, { all, unique: all.length === 1 ? all : [] }];
    });
    yield `${before}"${hashText(id, transaction)}": ${JSON.stringify(Object.fromEntries(found))}`;
    before = ',\n';
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

function changeTable(view: ChainView, heuristics: readonly ChangeHeuristic[]): string {
  const counts = heuristics.map(() => ({ any: 0, one: 0 }));
  let transactions = 0;
  for (const transaction of payments(view)) {
    transactions++;
    heuristics.forEach((heuristic, i) => {
      const found = heuristic.candidates(view, transaction).length;
      if (found > 0) counts[i].any++;
      if (found === 1) counts[i].one++;
    });
  }
  const share = (count: number) => (transactions === 0 ? '' : `${((100 * count) / transactions).toFixed(1)}%`);
  const rows = heuristics.map(({ name }, i) => {
    const { any, one } = counts[i];
    return [name, whole(any), share(any), whole(one), share(one)];
  });
  const width = Math.max(...heuristics.map(({ name }) => name.length));
  const legend = heuristics.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`).join('');
  return `${whole(transactions)} transactions that are no coinbase\n\n${alignColumns([
    ['heuristic', 'with candidates', '', 'with exactly one', ''],
    ...rows,
  ])}\nCandidates are the outputs:\n${legend}`;
}

function* payments({ chain }: ChainView): Generator<number> {
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    if (!isCoinbase(chain, transaction)) yield transaction;
  }
}

const whole = (count: number): string => count.toLocaleString('en');
