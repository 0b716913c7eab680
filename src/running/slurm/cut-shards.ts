/** Something that has a cost and shares what it prepares with those of the same affinity. */
interface Costed {
  readonly affinity: string;
}

/**
 * Cuts trials into shards of about a target cost. Trials of one affinity stay together, as far as they fit: what they
 * share is then prepared once. What is left over of several affinities fills up shards (first fit decreasing; Johnson
 * 1973). A trial that costs more than the target is a shard of its own.
 *
 * @param costOf above 0, in the target's unit
 * @param most if more shards came out than this, the target is raised until they don't
 * @returns every trial once; in a shard, trials of one affinity stand in a row
 */
export function cutShards<Trial extends Costed>(
  trials: readonly Trial[],
  costOf: (trial: Trial) => number,
  target: number,
  most: number,
): Trial[][] {
  let shards = cut(trials, costOf, target);
  for (let raised = target; shards.length > most; ) {
    raised *= Math.max(1.1, shards.length / most);
    shards = cut(trials, costOf, raised);
  }
  return shards;
}

interface Piece<Trial> {
  cost: number;
  readonly trials: Trial[];
}

function cut<Trial extends Costed>(
  trials: readonly Trial[],
  costOf: (trial: Trial) => number,
  target: number,
): Trial[][] {
  const pieces = [...byAffinity(trials).values()].flatMap((group) => piecesOf(group, costOf, target));
  const shards: Piece<Trial>[] = [];
  // A stable sort: pieces of equal cost stay in the plan's order.
  for (const piece of pieces.sort((x, y) => y.cost - x.cost)) {
    const shard = shards.find(({ cost }) => cost + piece.cost <= target);
    if (shard === undefined) shards.push(piece);
    else {
      shard.cost += piece.cost;
      shard.trials.push(...piece.trials);
    }
  }
  return shards.map((shard) => shard.trials);
}

function byAffinity<Trial extends Costed>(trials: readonly Trial[]): Map<string, Trial[]> {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const group = groups.get(trial.affinity);
    if (group) group.push(trial);
    else groups.set(trial.affinity, [trial]);
  }
  return groups;
}

/** A group in runs of at most the target's cost. */
function piecesOf<Trial>(group: readonly Trial[], costOf: (trial: Trial) => number, target: number): Piece<Trial>[] {
  const pieces: Piece<Trial>[] = [];
  for (const trial of group) {
    const cost = costOf(trial);
    const last = pieces.at(-1);
    if (last === undefined || last.cost + cost > target) pieces.push({ cost, trials: [trial] });
    else {
      last.cost += cost;
      last.trials.push(trial);
    }
  }
  return pieces;
}
