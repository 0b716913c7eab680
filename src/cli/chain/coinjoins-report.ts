import { type Chain, unresolvedInput } from '../../chain/chain.ts';
import { hashText } from '../../chain/hash-text.ts';
import { loadChain } from '../../chain/load-chain.ts';
import { coinJoinRules } from '../../clustering/coinjoins/index.ts';
import { alignColumns } from '../align-columns.ts';
import type { ChainArguments } from './chain-options.ts';

/** What `chain coinjoins` prints. */
export async function coinjoinsReport({ files, network, undo, json }: ChainArguments): Promise<string> {
  const { chain } = await loadChain(files, network, { undo });
  const found = findCoinJoins(chain);
  const undecided = countUndecided(chain);
  if (json) {
    const report = { transactions: chain.transactions.count, withUnknownInputs: undecided, coinjoins: found };
    return `${JSON.stringify(report, null, 2)}\n`;
  }
  const rows = coinJoinRules.map(({ name }) => [
    name,
    Object.values(found)
      .filter((rules) => rules.includes(name))
      .length.toLocaleString('en'),
  ]);
  const listed = Object.entries(found).map(([id, rules]) => `${id}  ${rules.join(', ')}\n`);
  const width = Math.max(...coinJoinRules.map(({ name }) => name.length));
  return [
    `${chain.transactions.count.toLocaleString('en')} transactions, ${undecided.toLocaleString('en')} of them with inputs whose value is not known: most rules can't tell of those\n\n`,
    alignColumns([['rule', 'transactions'], ...rows]),
    listed.length === 0 ? '' : `\n${listed.join('')}`,
    '\nRules:\n',
    ...coinJoinRules.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`),
  ].join('');
}

/** The rules that each transaction fits, by its id; transactions that fit none are left out. */
function findCoinJoins(chain: Chain): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    const rules = coinJoinRules.filter((rule) => rule.matches(chain, transaction)).map(({ name }) => name);
    if (rules.length > 0) found[hashText(chain.transactions.id, transaction)] = rules;
  }
  return found;
}

function countUndecided({ transactions, inputs }: Chain): number {
  let count = 0;
  for (let transaction = 0; transaction < transactions.count; transaction++) {
    const [from, to] = [transactions.firstInput[transaction], transactions.firstInput[transaction + 1]];
    for (let input = from; input < to; input++) {
      if (inputs.spent[input] !== unresolvedInput || !Number.isNaN(inputs.value[input])) continue;
      count++;
      break;
    }
  }
  return count;
}
