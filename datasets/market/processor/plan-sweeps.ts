import type { RandomStream } from '../../../src/common/random.ts';
import type { Happening } from '../agenda.ts';
import { pick } from '../draws.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { World } from '../world.ts';
import type { Processor } from './processor.ts';
import { settle, sweep } from './sweeps.ts';

/** Sweeps and settlements at even steps through the traffic. */
export function planSweeps(
  world: World,
  processor: Processor,
  exchanges: readonly Wallet[],
  stream: RandomStream,
): Happening[] {
  const { sweepHours, settlementHours } = world.settings.processor;
  return [
    ...steps(world, sweepHours).map((time) => ({ time, act: () => sweep(world, processor, time, stream) })),
    ...steps(world, settlementHours).map((time) => ({
      time,
      act: () => settle(world, processor, pick(stream, exchanges), time, stream),
    })),
  ];
}

function steps({ times }: World, hours: number): number[] {
  const count = Math.floor((times.to - times.from) / (hours * 3600));
  return Array.from({ length: count }, (_, i) => times.from + (i + 1) * hours * 3600);
}
