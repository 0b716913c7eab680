/** What one check of an installation found. */
export interface Finding {
  /** What was looked at: `node`, `packages`, … */
  readonly check: string;
  /** `note`: worth knowing, and in nobody's way. */
  readonly status: 'ok' | 'note' | 'problem';
  /** What is there, in one line. */
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** A check: what it is called, and what finds out. One that throws has found a problem. */
export interface Check {
  readonly name: string;
  /** What to do where it throws. */
  readonly remedy: string;
  run(): Promise<Omit<Finding, 'check'>>;
}

/** Runs checks one after the other: a broken package may break one, never the others. */
export async function findingsOf(checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, remedy, run } of checks) {
    const finding = await run().catch((error): Omit<Finding, 'check'> => {
      const message = error instanceof Error ? error.message : String(error);
      return { status: 'problem', found: message.split('\n')[0]!, remedy };
    });
    findings.push({ check: name, ...finding });
  }
  return findings;
}
