import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the browser is: what the variable names, or the first of the usual places that has one. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return (named === undefined ? places : [named]).find((place) => existsSync(place));
}

/**
 * The browser that pages are tested in.
 *
 * @throws Error where there is none, with what to do: tests of the page fail then, they are never left out
 */
export function chromiumPath(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    `the tests of the page need Chromium${process.env.CHROMIUM_PATH ? ` (there is none at CHROMIUM_PATH, ${process.env.CHROMIUM_PATH})` : ''}: install it (Debian: apt-get install chromium), or name one in the variable CHROMIUM_PATH`,
  );
}

/** Vitest's set-up before all tests: a fresh Debian machine or container gets the browser, where we may install it. */
export default function installChromium(): void {
  if (
    findChromium() !== undefined ||
    process.env.CHROMIUM_PATH !== undefined ||
    process.getuid?.() !== 0 ||
    !existsSync('/usr/bin/apt-get')
  )
    return;
  process.stderr.write('installing chromium, which the tests of the page need\n');
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  } catch (error) {
    // The tests of the page say what to do; the others need no browser.
    process.stderr.write(`chromium was not installed: ${(error as Error).message}\n`);
  }
}
