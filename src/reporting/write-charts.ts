import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../common/atomic-write.ts';
import { fileStem } from './file-stem.ts';
import { renderChart } from './rendering/render-chart.ts';
import type { Chart } from './result.ts';

/**
 * Writes every chart as `figures/<name>.vl.json`, `.svg` and `.pdf` (and `.png` when asked) into a folder that exists,
 * each file whole or not at all.
 * @returns the paths written, relative to the folder
 */
export async function writeCharts(charts: readonly Chart[], folder: string, { png = false } = {}): Promise<string[]> {
  const paths: string[] = [];
  if (charts.length > 0) await mkdir(join(folder, 'figures'), { recursive: true });
  for (const chart of charts) {
    const stem = `figures/${fileStem(chart.name)}`;
    const rendered = await renderChart(chart, { png });
    const files: [path: string, content: string | Uint8Array][] = [
      [`${stem}.vl.json`, rendered.vegaLite],
      [`${stem}.svg`, rendered.svg],
      [`${stem}.pdf`, rendered.pdf],
    ];
    if (rendered.png !== undefined) files.push([`${stem}.png`, rendered.png]);
    for (const [path, content] of files) {
      await writeAtomically(join(folder, path), content);
      paths.push(path);
    }
  }
  return paths;
}
