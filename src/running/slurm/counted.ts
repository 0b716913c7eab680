/** A number and what it counts: `1 shard`, `2 shards`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
