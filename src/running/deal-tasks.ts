/** Gives a worker that has nothing to do its next task; undefined when none is left. */
export type Dealer<Task> = (worker: number) => Task | undefined;

/**
 * Deals tasks to workers. Tasks of one affinity share data that is costly to prepare: a worker stays with an affinity
 * while it has tasks, then takes the fullest that nobody is at, then helps with the fullest of all.
 *
 * @param affinityOf tasks that it names alike stay together
 */
export function dealTasks<Task>(tasks: readonly Task[], affinityOf: (task: Task) => string): Dealer<Task> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const affinity = affinityOf(task);
    const group = groups.get(affinity);
    if (group) group.push(task);
    else groups.set(affinity, [task]);
  }
  const at = new Map<number, Task[]>();
  return (worker) => {
    let group = at.get(worker);
    if (!group?.length) {
      const left = [...groups.values()].filter(({ length }) => length > 0);
      const busy = new Set(at.values());
      group = fullest(left.filter((candidate) => !busy.has(candidate))) ?? fullest(left);
      if (group === undefined) return undefined;
      at.set(worker, group);
    }
    return group.shift();
  };
}

/** The longest list, the first among equals. */
function fullest<Item>(lists: readonly Item[][]): Item[] | undefined {
  return lists.reduce<Item[] | undefined>(
    (best, list) => (best === undefined || list.length > best.length ? list : best),
    undefined,
  );
}
