/** What sbatch takes for a time: minutes, minutes:seconds, hours:minutes:seconds, days-hours and so on. */
export const timeForm = /^(\d+-\d+(:\d+(:\d+)?)?|\d+(:\d+(:\d+)?)?)$/;

/** The minutes of a time limit as sbatch reads it: with days the first number is hours, without it is minutes unless three are given. */
export function minutesOf(time: number | string): number {
  const [, days, rest] = /^(?:(\d+)-)?(.+)$/.exec(String(time))!;
  const parts = rest.split(':').map(Number);
  const [hours, minutes, seconds] = days !== undefined ? parts : parts.length === 3 ? parts : [0, parts[0], parts[1]];
  return Number(days ?? 0) * 1440 + hours * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
}
