import { dealTasks } from './deal-tasks.ts';
import type { TaskOutcome } from './worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** What a worker is to do, what a person calls it, and with which others it shares what it prepares. */
export interface Task {
  readonly label: string;
  readonly affinity: string;
  readonly task: unknown;
}

/**
 * Runs tasks side by side; the first failure ends it, with the task's name in its message.
 *
 * @param name the worker's function: `trial` or `results`
 */
export async function runTasks<Todo extends Task>(
  pool: WorkerPool,
  signal: AbortSignal,
  name: string,
  list: readonly Todo[],
  finished: (task: Todo, outcome: TaskOutcome) => void,
): Promise<void> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const next = dealTasks(list, ({ affinity }) => affinity);
  const working = Array.from({ length: pool.workers }, async (_, worker) => {
    for (let todo = next(worker); todo !== undefined; todo = next(worker)) {
      let outcome: TaskOutcome;
      try {
        outcome = await pool.run(worker, name, todo.task);
      } catch (error) {
        if (error instanceof Error && !signal.aborted) error.message = `${todo.label}: ${error.message}`;
        throw error;
      }
      finished(todo, outcome);
    }
  });
  await Promise.race([Promise.all(working), aborted]);
}
