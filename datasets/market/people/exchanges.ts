import type { RandomStream } from '../../../src/common/random.ts';
import { drawHabits } from '../wallets/habits.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { addEntity, addWallet, type World } from '../world.ts';

/** Exchanges with one hot wallet each, which pays for many customers, from its oldest coins. */
export function addExchanges(world: World, stream: RandomStream): Wallet[] {
  const { payers, wallets } = world.settings;
  return Array.from({ length: payers.exchanges }, (_, i) => {
    const entity = addEntity(world, `exchange-${i + 1}`, 'exchange');
    const habits = drawHabits(stream, wallets);
    // Every customer has a deposit address of their own.
    return addWallet(world, entity, { ...habits, coinSelection: 'oldest', reusesReceive: false });
  });
}
