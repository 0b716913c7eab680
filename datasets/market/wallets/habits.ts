import type { RandomStream } from '../../../src/common/random.ts';
import { chance, logNormal, pickWeighted } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';
import type { ScriptKind } from './script-kinds.ts';

type WalletSettings = MarketSettings['wallets'];

/** What a wallet always does: its fingerprint. */
export interface Habits {
  readonly script: ScriptKind;
  readonly coinSelection: keyof WalletSettings['coinSelection'];
  readonly changePosition: keyof WalletSettings['changePosition'];
  readonly reusesChange: boolean;
  readonly reusesReceive: boolean;
  readonly setsLockTime: boolean;
  readonly replaceable: boolean;
  /** Satoshi a virtual byte: fixed, or the median. */
  readonly feeRate: number;
  readonly feeSpread: number;
}

export function drawHabits(stream: RandomStream, settings: WalletSettings): Habits {
  return {
    script: pickWeighted(stream, settings.scripts),
    coinSelection: pickWeighted(stream, settings.coinSelection),
    changePosition: pickWeighted(stream, settings.changePosition),
    reusesChange: chance(stream, settings.changeReuseShare),
    reusesReceive: chance(stream, settings.receiveReuseShare),
    setsLockTime: chance(stream, settings.lockTimeShare),
    replaceable: chance(stream, settings.replaceableShare),
    feeRate: Math.max(1, Math.round(logNormal(stream, settings.feeMedian, settings.feeSpread))),
    feeSpread: chance(stream, settings.fixedFeeShare) ? 0 : settings.feeSpread,
  };
}
