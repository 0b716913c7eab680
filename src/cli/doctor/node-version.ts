import type { Finding } from './finding.ts';

/**
 * Holds a Node version to the least one that package.json asks for.
 *
 * @param engines as `>=20.19`
 */
export function nodeFinding(version: string, engines: string): Omit<Finding, 'check'> {
  const least = /^>=(\d+(?:\.\d+){0,2})$/.exec(engines)?.[1];
  if (least === undefined) throw new Error(`package.json asks for Node ${engines}, which is not understood here`);
  const found = `${version}, ${engines} is needed`;
  if (!isBelow(numbers(version), numbers(least))) return { status: 'ok', found };
  return { status: 'problem', found, remedy: `install Node ${least} or later` };
}

function numbers(version: string): number[] {
  return version.replace(/^v/, '').split(/[.-]/).slice(0, 3).map(Number);
}

function isBelow(version: readonly number[], least: readonly number[]): boolean {
  const i = least.findIndex((part, at) => part !== (version[at] ?? 0));
  return i >= 0 && (version[i] ?? 0) < least[i]!;
}
