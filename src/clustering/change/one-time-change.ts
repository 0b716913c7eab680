import { addressReuse } from './address-reuse.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { clientBehaviour } from './client-behaviour.ts';

/** Meiklejohn and others' second heuristic, without their later refinements. */
export const oneTimeChange: ChangeHeuristic = {
  name: 'one-time-change',
  description: 'the only one to an address never paid before, where none goes back to an input',
  source: 'Meiklejohn et al. 2013, "A Fistful of Bitcoins" (heuristic 2)',
  candidates(view, transaction) {
    const fresh = clientBehaviour.candidates(view, transaction);
    return fresh.length === 1 && addressReuse.candidates(view, transaction).length === 0 ? fresh : [];
  },
};
