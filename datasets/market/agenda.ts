/** Something that happens at a time, Unix seconds. */
export interface Happening {
  readonly time: number;
  readonly act: () => void;
}

/** Lets everything happen in the order of time; what is planned for one time, in the order of planning. */
export function runAgenda(happenings: Happening[]): void {
  happenings.sort((x, y) => x.time - y.time);
  for (const { act } of happenings) act();
}
