import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/cli/report/write.ts';
import { hrefOf } from '../../../src/reporting/page/client/address.ts';
import { launchBrowser, openFile, seeAll } from './browser.ts';
import { writeExampleResults } from './example-results.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-panels-'));
const file = path.join(folder, 'report.html');
const plain = hrefOf({ config: 'author-linking/plain' });
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await writeExampleResults(path.join(folder, 'results'));
  await writeReport({ results: path.join(folder, 'results'), to: file, force: false, json: false });
  browser = await launchBrowser();
  ({ page } = await openFile(browser, file, plain));
  await seeAll(page);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the threshold', () => {
  const panel = () => page.locator('.operating');
  const slider = () => panel().getByRole('slider', { name: 'Threshold' });
  const counts = () => panel().locator('.confusion td.number').allTextContents();
  const rate = (name: string) => panel().locator(`dt:text-is("${name}") + dd`).innerText();

  /** Where the point lies between the first and the last tick of each axis, as a share of the way. */
  async function pointOf(chart: number): Promise<[x: number, y: number]> {
    return page.evaluate(`(() => {
      const chart = document.querySelectorAll('#place-threshold .chart')[${chart}];
      const at = (element) => (element.getAttribute('transform') ?? 'translate(0,0)').match(/-?[\\d.]+/g).map(Number);
      const ticks = [...chart.querySelectorAll('.role-axis')].map((axis) => [...axis.querySelectorAll('.role-axis-tick line')].map(at)).filter((axis) => axis.length > 1);
      const [x, y] = [0, 1].map((side) => ticks.find((axis) => axis[0][side] !== axis[1][side]).map((tick) => tick[side]));
      const point = at(chart.querySelector('.operating_marks path'));
      const share = (value, axis) => (value - axis[0]) / (axis[axis.length - 1] - axis[0]);
      return [share(point[0], x), share(point[1], y)];
    })()`);
  }

  it('starts at the lowest ratio that keeps to 1% of false positives', async () => {
    expect(await slider().getAttribute('aria-valuetext')).toBe('log10 LR above +2.00: TPR 0%, FPR 0%');
    expect(await counts()).toEqual(['0', '8', '8', '0', '20', '20', '0', '28', '28']);
    expect(await rate('Precision, pairs as sampled')).toBe('nothing is reported');
  });

  // By hand, above a ratio of 10: 2 of 8 and 1 of 20 are reported, so that precision is 2/3 as sampled; where one pair in
  // 1,000 has one author it is .25 × .001 / (.25 × .001 + .05 × .999) = .00498, with 199.8 false links to a true one.
  it('moves the point of all three curves, the rates and the confusion together', async () => {
    await slider().press('ArrowLeft');
    expect(await slider().getAttribute('aria-valuetext')).toBe('log10 LR above +1.00: TPR 25%, FPR 5%');
    expect(await counts()).toEqual(['2', '6', '8', '1', '19', '20', '3', '25', '28']);
    expect(await rate('Precision, pairs as sampled')).toBe('66.7%');
    expect(await rate('Precision where 1 pair in 1,000 has one author')).toBe('0.498%');
    expect(await rate('False links for each true one there')).toBe('200');
    const [roc, precisionRecall, prevalence] = [await pointOf(0), await pointOf(1), await pointOf(2)];
    expect(roc[0]).toBeCloseTo((Math.log10(0.05) + 3) / 3, 2);
    expect(roc[1]).toBeCloseTo(0.25, 2);
    expect(precisionRecall[0]).toBeCloseTo(0.25, 2);
    expect(precisionRecall[1]).toBeCloseTo(2 / 3, 2);
    // The first tick is one pair in a million, the last one in ten.
    expect(prevalence[0]).toBeCloseTo(3 / 5, 2);
    expect(prevalence[1]).toBeCloseTo(0.00498, 2);
  });

  // 4 of 8 and 5 of 20; one pair in 10: .5 × .1 / (.5 × .1 + .25 × .9) = .1818, 4.5 false links to a true one.
  it('follows the share of same-author pairs, and ratios above 1', async () => {
    await panel().getByRole('button', { name: 'LR above 1' }).click();
    await panel().getByLabel('Pairs with one author').selectOption('10');
    expect(await counts()).toEqual(['4', '4', '8', '5', '15', '20', '9', '19', '28']);
    expect(await rate('Precision where 1 pair in 10 has one author')).toBe('18.2%');
    expect(await rate('False links for each true one there')).toBe('4.5');
    expect((await pointOf(2))[1]).toBeCloseTo(0.1818, 2);
    expect((await pointOf(1))[1]).toBeCloseTo(4 / 9, 2);
    await panel().getByLabel('Classifier').selectOption({ label: 'half' });
    expect(await counts()).toEqual(['0', '8', '8', '0', '20', '20', '0', '28', '28']);
  });
});

describe('the groups', () => {
  const panel = () => page.locator('.explorer');
  const words = () => panel().locator('.evidence').innerText();

  it('show the evidence of an edge that is pressed, and whether it is right', async () => {
    await panel().getByRole('button', { name: 'ad 7 – ad 9, wrong' }).dispatchEvent('click');
    expect(await words()).toContain('Wrong: two owners have these ads');
    // e² = 7.4 times, and e³ = 20 times.
    expect(await words()).toMatch(/style\s+−1\.00 \(2\.7 times as likely with two owners\)/);
    expect(await words()).toMatch(/payments\s+\+3\.00 \(20 times as likely with one owner\)/);
    await panel().getByRole('button', { name: 'ad 4 – wallet 12', exact: true }).click();
    expect(await words()).toContain('Right: this transaction paid for the ad');
    expect(await panel().locator('.edges tr[aria-current]').innerText()).toContain('wallet 12');
  });

  it('can be walked through by keyboard alone', async () => {
    const [first] = await panel().locator('svg .edge').all();
    await first!.focus();
    await page.keyboard.press('Enter');
    expect(await words()).toContain('ad 4 – ad 7');
    await page.keyboard.press('ArrowRight');
    expect(await words()).toContain('ad 7 – ad 9');
    expect(await panel().locator('svg .edge[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('End');
    expect(await words()).toContain('ad 9 – wallet 12');
    expect(await words()).toContain('not given by this matcher');
  });

  it('can be narrowed to those that are wrong', async () => {
    await panel().getByLabel('Show').selectOption('groups of several owners');
    expect(await panel().getByLabel('Group').locator('option').allTextContents()).toEqual(['3: 3 ads, 2 owners']);
    await panel().getByLabel('Show').selectOption('groups of one owner');
    expect(await panel().locator('.summary').innerText()).toContain('It is right: one owner has them all.');
  });
});

describe('accessibility', () => {
  /** Rules of WCAG 2.2 A and AA, and axe's own of good practice. */
  async function violations(hash: string, colorScheme: 'light' | 'dark', width: number): Promise<unknown> {
    const opened = await openFile(browser, file, hash, { colorScheme, viewport: { width, height: 800 } });
    await seeAll(opened.page);
    await opened.page.evaluate(axe.source);
    const found = await opened.page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
    );
    const overflow = await opened.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await opened.page.context().close();
    return { found, overflow };
  }

  it.each([
    ['the overview', '', 'light', 1200],
    ['the overview', '', 'dark', 360],
    ['a config', plain, 'light', 360],
    ['a config', plain, 'dark', 1200],
  ] as const)(
    'has no violation that axe knows on %s (%s, %s, %i pixels), and nothing lies beyond its edge',
    async (_, hash, theme, width) => {
      expect(await violations(hash, theme, width)).toEqual({ found: [], overflow: 0 });
    },
  );
});
