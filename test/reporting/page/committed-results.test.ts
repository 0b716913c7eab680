import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { writeReport } from '../../../src/cli/report/write.ts';
import { hrefOf } from '../../../src/reporting/page/client/address.ts';
import { launchBrowser, openFile } from './browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-committed-'));
const results = fileURLToPath(new URL('../../../results', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('shows the whole suite in less than 10 MB, every config without a complaint or a request', async () => {
  const to = path.join(folder, 'report.html');
  const { configs } = JSON.parse(await writeReport({ results, to, force: false, json: true })) as { configs: string[] };
  expect(statSync(to).size).toBeLessThan(10e6);
  const browser = await launchBrowser();
  try {
    const { page, complaints, requests } = await openFile(browser, to);
    expect(
      await page
        .getByRole('row', { name: /classified ads \(Portnoff et al\. 2017\) as published; data not public 89\.5/ })
        .count(),
    ).toBe(1);
    for (const config of configs) {
      await page.evaluate(`location.hash = ${JSON.stringify(hrefOf({ config }))}`);
      await page.getByText(`${config}: `).first().waitFor();
      // Prints draw at once what waits to be seen.
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await page.locator('.chart svg').count(), config).toBe(await page.locator('.chart').count());
    }
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  } finally {
    await browser.close();
  }
});
