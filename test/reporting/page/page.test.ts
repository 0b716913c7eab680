import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/cli/report/write.ts';
import { hrefOf } from '../../../src/reporting/page/client/address.ts';
import { launchBrowser, type OpenPage, openFile, seeAll } from './browser.ts';
import { hostileFolder, hostileTexts, writeExampleResults } from './example-results.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-page-'));
const file = path.join(folder, 'report.html');
let browser: Browser;
let plain: OpenPage;

beforeAll(async () => {
  await writeExampleResults(path.join(folder, 'results'));
  await writeReport({ results: path.join(folder, 'results'), to: file, force: false, json: false });
  browser = await launchBrowser();
  plain = await openFile(browser, file, hrefOf({ config: 'author-linking/plain' }));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page', () => {
  it('draws everything without an error, a refusal of its policy, or a request', async () => {
    await seeAll(plain.page);
    expect(await plain.page.locator('figure svg').count()).toBeGreaterThan(8);
    expect(await plain.page.locator('#place-threshold .chart svg').count()).toBe(3);
    expect(await plain.page.locator('svg.graph').count()).toBe(1);
    expect(plain.complaints).toEqual([]);
    expect(plain.requests).toEqual([]);
  });

  it('goes from the overview to a config and back, with the heading in focus', async () => {
    const { page } = await openFile(browser, file);
    await page.getByRole('navigation').getByRole('link', { name: 'plain' }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'A plain config' });
    await heading.waitFor();
    expect(await page.title()).toBe('A plain config · inkledger');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('A plain config');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
    await page.goto(`${page.url().split('#')[0]}#no/such`);
    await page.getByRole('heading', { name: 'Not in this page' }).waitFor();
  });

  it('shows the audit before any result', async () => {
    const headings = await plain.page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.slice(0, 2)).toEqual(['Leakage audit', 'Main result']);
    expect(await plain.page.locator('.audit').innerText()).toContain('tutors: text lengths alone reach AUC 0.70');
  });

  it('prints in light colours, with what was not yet seen', async () => {
    const { page, complaints } = await openFile(browser, file, hrefOf({ config: 'author-linking/plain' }), {
      colorScheme: 'dark',
    });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).not.toBe(
      'rgb(255, 255, 255)',
    );
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    const [charts, drawn] = [page.locator('.chart'), page.locator('.chart svg')];
    expect(await drawn.count()).toBe(await charts.count());
    expect(complaints).toEqual([]);
  });
});

describe('a figure', () => {
  const figure = () => plain.page.locator('#place-figure-precision-recall');

  it('says what is pointed at, in the words of its axes', async () => {
    await figure().locator('.mark-symbol path').first().hover({ force: true });
    expect(await plain.page.locator('.tooltip').innerText()).toMatch(/Recall: [\d.]+%\s+Precision: [\d.]+%/);
  });

  it('fades a series that is not chosen', async () => {
    const faded = figure().locator('.mark-line path[opacity="0.04"]');
    expect(await faded.count()).toBe(0);
    await figure().getByText('Choose series').click();
    const choice = figure().getByRole('button').first();
    await choice.click();
    expect(await choice.getAttribute('aria-pressed')).toBe('false');
    expect(await faded.count()).toBe(1);
    await choice.click();
    expect(await faded.count()).toBe(0);
  });

  it('has its data as a table', async () => {
    await figure().getByText('Data of this figure').click();
    await figure().getByRole('table').waitFor();
    const headers = await figure().getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(['Series', 'Recall', 'Precision']);
    expect(await figure().getByRole('row').count()).toBeGreaterThan(10);
  });
});

describe('a table', () => {
  const table = () => plain.page.locator('#place-table');
  const column = async (number: number) => table().locator(`tbody tr > :nth-child(${number})`).allTextContents();
  const header = (name: string) => table().getByRole('columnheader', { name: new RegExp(`^${name}`) });
  const sortBy = (name: string) => header(name).getByRole('button').click();
  const sortOf = (name: string) => header(name).getAttribute('aria-sort');

  it('sorts numbers by value, what was not measured last, and says so', async () => {
    await sortBy('Rate');
    expect(await column(2)).toEqual(['9.5 [9.0, 10.0]', '10.0 [5.0, 20.0]', '50.0 [10.0, 90.0]', '–']);
    expect(await sortOf('Rate')).toBe('ascending');
    await sortBy('Rate');
    expect(await column(2)).toEqual(['50.0 [10.0, 90.0]', '10.0 [5.0, 20.0]', '9.5 [9.0, 10.0]', '–']);
    expect(await sortOf('Rate')).toBe('descending');
    await sortBy('Pairs');
    expect(await column(3)).toEqual(['5', '90', '1,200', '30,000']);
    expect(await sortOf('Rate')).toBe('none');
    await sortBy('Change');
    expect(await column(4)).toEqual(['−10.0', '−2.0', '+10.0', '–']);
    // By the numbers, not by how they print: 1.2×10⁻⁶ starts with the greatest mantissa.
    await sortBy('p');
    expect(await column(5)).toEqual(['1.2×10⁻⁶', '.040', '.50', '1.0']);
  });

  it('sorts text as people do, and goes back to the order it was written in', async () => {
    await sortBy('Setting');
    expect(await column(1)).toEqual(['Setting 1', 'setting 9', 'setting 10', 'setting 100']);
    await sortBy('Setting');
    await sortBy('Setting');
    expect(await column(1)).toEqual(['setting 10', 'setting 9', 'setting 100', 'Setting 1']);
    expect(await sortOf('Setting')).toBe('none');
  });

  it('copies the LaTeX and the CSV that the results folder has', async () => {
    const { page } = plain;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [what, ending] of [
      ['LaTeX', 'tex'],
      ['CSV', 'csv'],
    ]) {
      await table()
        .getByRole('button', { name: `Copy ${what}` })
        .click();
      await table().getByRole('status').getByText('Copied').first().waitFor();
      const copied = await page.evaluate('navigator.clipboard.readText()');
      expect(copied).toBe(readFileSync(path.join(folder, 'results/author-linking/plain', `table.${ending}`), 'utf8'));
    }
  });
});

describe('hostile texts', () => {
  it('stay texts, wherever they stand', async () => {
    const { page, complaints, requests } = await openFile(
      browser,
      file,
      hrefOf({ config: `author-linking/${hostileFolder}` }),
    );
    await page.getByRole('heading', { level: 1, name: hostileTexts[5] }).waitFor();
    await seeAll(page);
    for (const details of await page.locator('main details > summary').all()) await details.click();
    await page.locator('svg.graph .edge').first().dispatchEvent('click');
    await page.locator('figure .mark-symbol path').first().hover({ force: true });
    const shown = await page.locator('main').innerText();
    for (const text of hostileTexts) expect(shown).toContain(text.replace('\u2028', ' ').slice(0, 20));
    const markup = await page.locator('main').innerHTML();
    expect(markup).toContain("This figure can't be drawn");
    await page.goto(`${page.url().split('#')[0]}#${encodeURIComponent(hostileTexts[1])}`);
    await page.getByText(`no config “${hostileTexts[1]}”`).waitFor();
    await page.goto(page.url().split('#')[0]!);
    expect(await page.evaluate('typeof ran')).toBe('undefined');
    expect(markup.match(/.{80}(?:(?:href|src)="(?![#"])|example\.org).{40}/g)).toBeNull();
    expect(await page.locator('img, iframe, object, [onload], [onerror], a[href^="javascript:"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('would be refused even as code: the policy lets nothing run that it does not name', async () => {
    const { page, complaints } = await openFile(browser, file);
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\" onerror=\"ran=1\"><style>p{color:red}</style>'); const s = document.createElement('script'); s.textContent = 'ran=1'; document.body.append(s)",
    );
    await expect.poll(() => complaints.filter((text) => text.startsWith('refused')).length).toBeGreaterThan(3);
    expect(await page.evaluate('typeof ran')).toBe('undefined');
  });
});
