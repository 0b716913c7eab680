import type { Dataset } from '../dataset.ts';

/**
 * The ads of the simulated market at size `small`, labelled by owner. Blocks, payments and the rest of it come from
 * `simulateMarket`. See README.md beside this file.
 */
export const market: Dataset = {
  name: 'market',
  summary: 'ads of a simulated classified-ads site paid in Bitcoin, with full ground truth, one label an owner',
  labelSource: 'simulation',
  contentHash: '8e9a80d471e7ef674f6adab64e1091acb919fa9173c8dcd10789eb1558b31035',
  async load() {
    // The ads are the same whether the chain is signed or not, and without signatures they are there at once.
    const { ads } = await simulatedSmall({ unsigned: true });
    return [...ads];
  },
  stages: [],
  whole: {
    hash: 'acd27b78a6e5ebb7fd5de1d2e55719fa304f1ba9e6fbd67db7957476195ae7ae',
    async computeHash() {
      const { marketHash } = await import('./hash.ts');
      return marketHash(await simulatedSmall({}));
    },
  },
};

async function simulatedSmall(changes: { readonly unsigned?: boolean }) {
  const [{ marketSettings }, { simulateMarket }] = await Promise.all([import('./sizes.ts'), import('./simulate.ts')]);
  return simulateMarket(marketSettings('small', changes));
}
