import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../setup/chromium.ts';

/** A page opened from the disk, with all that it complained of and asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, and what the content-security policy refused. */
  readonly complaints: string[];
  /** Addresses asked for, the page's own and data inside it aside. */
  readonly requests: string[];
}

export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', ...quiet, '--disable-component-update', '--disable-sync'],
  });
}

export async function openFile(
  browser: Browser,
  file: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== own && !url.startsWith('data:')) requests.push(url);
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => complain('refused: ' + event.violatedDirective + ' ' + event.blockedURI))",
  );
  await page.goto(own + hash);
  await page.locator('h1').waitFor();
  return { page, complaints, requests };
}

/** Scrolls through all of the page, so that everything that waits to be seen is drawn. */
export async function seeAll(page: Page): Promise<void> {
  const places = await page.locator('.chart, .panel').all();
  for (const place of places) await place.scrollIntoViewIfNeeded();
  // Playwright's own way to wait makes code of text, which the page's policy refuses.
  const allDrawn = "[...document.querySelectorAll('.chart')].every((chart) => chart.childElementCount > 0)";
  while (!(await page.evaluate(allDrawn))) await page.waitForTimeout(20);
}
