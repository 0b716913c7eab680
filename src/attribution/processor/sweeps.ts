import type { Chain } from '../../chain/chain.ts';
import { scriptCode } from '../../chain/script-kind.ts';
import { type ValueRule, valueTest } from '../decimals.ts';

/** What a processor's sweep of its invoices looks like. */
export interface SweepRule {
  /** More inputs than this. */
  readonly moreInputsThan: number;
  /** More than this share of the inputs' values look like invoices. */
  readonly moreThanShare: number;
  /** What an invoice's value looks like. */
  readonly values: ValueRule;
}

const fourDecimals: ValueRule = { mostDecimals: 4, leastDecimals: 4, belowSatoshi: 1e8 };

/** As the published code has it: over half of more than ten inputs. */
export const publishedSweep: SweepRule = { moreInputsThan: 10, moreThanShare: 0.5, values: fourDecimals };
/** As the published code's comment has it: over 60% of more than fifteen inputs. */
export const commentedSweep: SweepRule = { moreInputsThan: 15, moreThanShare: 0.6, values: fourDecimals };

/** The transactions that look like sweeps into one P2SH address, by number (Portnoff et al. 2017, section 5). */
export function findSweeps({ transactions, inputs, outputs }: Chain, rule: SweepRule): number[] {
  const fits = valueTest(rule.values);
  const sweeps: number[] = [];
  const { firstInput, firstOutput } = transactions;
  for (let transaction = 0; transaction < transactions.count; transaction++) {
    const count = firstInput[transaction + 1] - firstInput[transaction];
    if (count <= rule.moreInputsThan) continue;
    if (firstOutput[transaction + 1] - firstOutput[transaction] !== 1) continue;
    if (outputs.type[firstOutput[transaction]] !== scriptCode.p2sh) continue;
    let like = 0;
    // An unresolved input's value is NaN, which fits nothing.
    for (let i = firstInput[transaction]; i < firstInput[transaction + 1]; i++) if (fits(inputs.value[i])) like++;
    if (like > rule.moreThanShare * count) sweeps.push(transaction);
  }
  return sweeps;
}
