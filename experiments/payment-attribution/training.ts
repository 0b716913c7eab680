import type { MarketSettings } from '../../datasets/market/settings.ts';
import {
  fitLikelihood,
  type KnownPayments,
  type LikelihoodModel,
} from '../../src/attribution/matchers/likelihood/fit.ts';
import { purchaseOfEach } from '../../src/attribution/search.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import type { AttributionSettings } from './attribution-schema.ts';
import { type Observed, observe } from './observed.ts';
import { prepareMarket } from './prepared-market.ts';

const models = memo<LikelihoodModel>(64);

/** The likelihood matcher's model, learned from markets whose payments are known, under the same settings. */
export function learnLikelihood(markets: readonly MarketSettings[], settings: AttributionSettings): LikelihoodModel {
  const { matcher: _, assignment: __, minimumPosterior: ___, change: ____, ...learned } = settings;
  return models(hashValue({ markets, learned }), () => {
    const sets = markets.map((market) => {
      const prepared = prepareMarket(market);
      return knownPayments(observe(prepared, settings), prepared.transactionOfOutput);
    });
    return fitLikelihood(sets, processorUnit(settings), settings.parts);
  });
}

/** Satoshi between two values that the processor asks for, as far as the value rule tells. */
function processorUnit({ values }: AttributionSettings): number {
  return 10 ** (8 - Math.min(4, values.mostDecimals));
}

function knownPayments({ search, paidBy }: Observed, transactionOf: Int32Array): KnownPayments {
  const { candidates, index } = search;
  const purchaseOf = purchaseOfEach(candidates);
  const right = Uint8Array.from(candidates.entry, (entry, i) =>
    transactionOf[index.output[entry]] === paidBy[purchaseOf[i]] ? 1 : 0,
  );
  return { search, right };
}
