/** States of Slurm in which a job has ended. A state that isn't known counts as alive until the job leaves the queue. */
const ended = new Set([
  'BOOT_FAIL',
  'CANCELLED',
  'COMPLETED',
  'DEADLINE',
  'FAILED',
  'NODE_FAIL',
  'OUT_OF_MEMORY',
  'PREEMPTED',
  'REVOKED',
  'TIMEOUT',
]);

/** Whether a job in the state waits or runs, or will again. */
export function isAlive(state: string): boolean {
  return !ended.has(state);
}
