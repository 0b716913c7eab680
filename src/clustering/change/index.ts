import { InputError } from '../../common/error.ts';
import { findNamed } from '../../common/nearest.ts';
import { addressReuse } from './address-reuse.ts';
import { addressType } from './address-type.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { clientBehaviour } from './client-behaviour.ts';
import { fixedFee } from './fixed-fee.ts';
import { legacy } from './legacy.ts';
import { locktime } from './locktime.ts';
import { none } from './none.ts';
import { oneTimeChange } from './one-time-change.ts';
import { optimal } from './optimal.ts';
import { peelingChain } from './peeling-chain.ts';
import { powerOfTen } from './power-of-ten.ts';
import { spent } from './spent.ts';

/** Every change heuristic, by name. */
export const changeHeuristics: readonly ChangeHeuristic[] = [
  optimal,
  addressType,
  powerOfTen(),
  addressReuse,
  clientBehaviour,
  oneTimeChange,
  legacy,
  peelingChain,
  locktime,
  fixedFee,
  spent,
  none,
];

/** Most digits of `power-of-ten(d)`: all bitcoins together are 2.1 · 10^15 satoshi. */
const mostDigits = 15;

/**
 * The change heuristic of a name; `power-of-ten(4)` asks for other digits than six.
 *
 * @throws InputError for an unknown name, with the nearest known one, and for digits outside 1 … 15
 */
export function findChangeHeuristic(name: string): ChangeHeuristic {
  const digits = /^power-of-ten\((.*)\)$/.exec(name)?.[1];
  if (digits === undefined) return findNamed('change heuristic', name, changeHeuristics);
  if (!/^\d+$/.test(digits) || Number(digits) < 1 || Number(digits) > mostDigits) {
    throw new InputError(`"${name}": the digits must be a whole number from 1 to ${mostDigits}, as in power-of-ten(4)`);
  }
  return powerOfTen(Number(digits));
}
