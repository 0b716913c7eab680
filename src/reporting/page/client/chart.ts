import { csvField } from '../../../common/csv-field.ts';
import type { ChartView, TableView } from '../page-data.ts';
import { hiddenSignal, interactiveSpec, seriesOf } from './chart-spec.ts';
import { drawChart } from './chart-view.ts';
import { type ChartWords, chartWords } from './chart-words.ts';
import { button, element, freshId } from './dom.ts';
import { whenSeen } from './lazy.ts';
import { tableBlock } from './table.ts';
import { showTooltips } from './tooltip.ts';

/** A figure: drawn when it comes into sight, with its series to choose from and its data as a table. */
export function chartFigure({ name, description, spec }: ChartView): HTMLElement {
  const place = element('div', { class: 'chart', role: 'img', 'aria-label': description });
  const { width, height } = spec as { width?: unknown; height?: unknown };
  if (typeof width === 'number' && typeof height === 'number') place.style.aspectRatio = `${width} / ${height}`;
  const words = chartWords(spec);
  const series = element('div', { class: 'series' });
  whenSeen(place, () => {
    place.style.aspectRatio = '';
    try {
      const view = drawChart(interactiveSpec(spec), place);
      showTooltips(view, words);
      if (seriesOf(spec).length > 1) {
        series.replaceChildren(...toggles(seriesOf(spec), (hidden) => view.signal(hiddenSignal, hidden).run()));
      }
    } catch (error) {
      place.replaceChildren(element('p', {}, `This figure can't be drawn: ${(error as Error).message}`));
    }
  });
  return element(
    'figure',
    { id: `place-figure-${name}` },
    place,
    element('figcaption', {}, description),
    seriesOf(spec).length > 1 && element('details', {}, element('summary', {}, 'Choose series'), series),
    dataDetails(name, description, words),
  );
}

/** A button for each series; pressed ones are shown. */
function toggles(series: readonly string[], hide: (hidden: readonly string[]) => void): HTMLElement[] {
  const hidden = new Set<string>();
  return series.map((name) => {
    const press = button(
      name,
      () => {
        if (!hidden.delete(name)) hidden.add(name);
        press.setAttribute('aria-pressed', String(!hidden.has(name)));
        hide([...hidden]);
      },
      { 'aria-pressed': 'true' },
    );
    return press;
  });
}

/** The chart's data for those who don't see it, or want it: made when it is opened. */
function dataDetails(name: string, description: string, words: ChartWords): HTMLElement | null {
  if (words.rows.length === 0) return null;
  const id = freshId('data');
  const details = element('details', { id }, element('summary', {}, 'Data of this figure'));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1)
      details.append(tableBlock(dataTable(name, description, words)));
  });
  return details;
}

function dataTable(name: string, description: string, { describe, rows }: ChartWords): TableView {
  const described = rows.map((row) => describe(row));
  const titles = [...new Set(described.flatMap(({ lines }) => lines.map(([title]) => title)))];
  const cells = described.map(({ heading, lines }) => [
    heading,
    ...titles.map((title) => lines.find(([own]) => own === title)?.[1] ?? ''),
  ]);
  const header = ['Series', ...titles];
  return {
    name: `data-${name}`,
    caption: `Data of the figure: ${description}`,
    notes: [],
    columns: header.map((title) => ({ header: title })),
    rows: cells,
    rules: [],
    csv: [header, ...cells].map((line) => `${line.map(csvField).join(',')}\n`).join(''),
    latex: '',
  };
}
