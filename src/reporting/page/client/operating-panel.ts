import type { OperatingRow } from '../page-data.ts';
import { button, element, freshId } from './dom.ts';
import { whenSeen } from './lazy.ts';
import { drawOperatingCharts } from './operating-charts.ts';
import { indexAtRate, type OperatingPoint, operatingPoint } from './operating-point.ts';
import { countText, factorText, percentText, signedText } from './words.ts';

const oneIn = [10, 100, 1000, 10_000, 100_000, 1_000_000];

/** A threshold to move: curves, rates and confusion follow it together. */
export function operatingPanel(rows: readonly OperatingRow[]): HTMLElement {
  const [choice, slider, prevalence] = [freshId('row'), freshId('threshold'), freshId('prevalence')];
  const rowSelect = element(
    'select',
    { id: choice },
    ...rows.map(({ label }, i) => element('option', { value: i }, label)),
  );
  const shareSelect = element(
    'select',
    { id: prevalence },
    ...oneIn.map((n) => element('option', { value: n, selected: n === 1000 }, `1 in ${countText(n)}`)),
  );
  const range = element('input', { type: 'range', id: slider, min: 0, step: 1 });
  const said = element('output', { for: slider });
  const places = { roc: chartPlace(), precisionRecall: chartPlace(), prevalence: chartPlace() };
  const confusion = element('div', { class: 'confusion' });
  const measured = element('dl', { class: 'rates' });
  let move: ReturnType<typeof drawOperatingCharts> | undefined;
  const row = () => rows[Number(rowSelect.value)]!;

  /** The slider's right end is the highest threshold, the row's first. */
  const indexOf = (value: number) => row().threshold.length - 1 - value;
  function put(index: number): void {
    range.value = String(indexOf(index));
    show();
  }
  function show(): void {
    const share = 1 / Number(shareSelect.value);
    const point = operatingPoint(row(), indexOf(Number(range.value)), share);
    const text = `log10 LR above ${signedText(point.threshold, 2)}: TPR ${percentText(point.truePositiveRate)}, FPR ${percentText(point.falsePositiveRate)}`;
    said.textContent = text;
    range.setAttribute('aria-valuetext', text);
    confusion.replaceChildren(confusionTable(row(), point));
    measured.replaceChildren(...rateWords(row(), point, Number(shareSelect.value)));
    move?.(point, share);
    places.roc.setAttribute(
      'aria-label',
      `ROC curve; the point at ${percentText(point.falsePositiveRate)} false and ${percentText(point.truePositiveRate)} true positives`,
    );
    places.precisionRecall.setAttribute(
      'aria-label',
      `Precision against recall; the point at recall ${percentText(point.truePositiveRate)}, precision ${point.precision === null ? 'unknown' : percentText(point.precision)}`,
    );
    places.prevalence.setAttribute(
      'aria-label',
      `Precision against prevalence; the point at 1 in ${shareSelect.value}, precision ${point.adjusted.precision === null ? 'unknown' : percentText(point.adjusted.precision)}`,
    );
  }
  function showRow(): void {
    range.max = String(row().threshold.length - 1);
    if (move !== undefined) draw();
    put(indexAtRate(row(), 0.01));
  }
  function draw(): void {
    for (const place of Object.values(places)) place.replaceChildren();
    move = drawOperatingCharts(row(), places);
    show();
  }
  rowSelect.addEventListener('change', showRow);
  shareSelect.addEventListener('change', show);
  range.addEventListener('input', show);
  showRow();
  const panel = element(
    'div',
    { class: 'panel operating' },
    element(
      'div',
      { class: 'controls' },
      rows.length > 1 && element('p', {}, element('label', { for: choice }, 'Classifier'), rowSelect),
      element('p', { class: 'wide' }, element('label', { for: slider }, 'Threshold'), range, said),
      element(
        'p',
        { class: 'wide presets' },
        ...[0.1, 0.01, 0.001].map((rate) => button(`FPR ${percentText(rate)}`, () => put(indexAtRate(row(), rate)))),
        button('LR above 1', () =>
          put(
            Math.max(
              0,
              row().threshold.findLastIndex((threshold) => threshold >= 0),
            ),
          ),
        ),
      ),
      element('p', {}, element('label', { for: prevalence }, 'Pairs with one author'), shareSelect),
    ),
    element(
      'div',
      { class: 'charts three' },
      ...(
        [
          ['ROC', places.roc],
          ['Precision and recall, pairs as sampled', places.precisionRecall],
          ['Precision by prevalence', places.prevalence],
        ] as const
      ).map(([title, place]) => element('figure', {}, element('figcaption', {}, title), place)),
    ),
    element('div', { class: 'beside' }, confusion, measured),
    element(
      'p',
      { class: 'notes' },
      'A pair is reported where its calibrated likelihood ratio lies above the threshold. The train/test orders are pooled: a pair counts once for each order that tests it. Tables instead hold means over orders, each at the threshold that its training chose.',
    ),
  );
  whenSeen(panel, draw);
  return panel;
}

function chartPlace(): HTMLElement {
  const place = element('div', { class: 'chart', role: 'img', 'aria-label': 'not drawn yet' });
  place.style.aspectRatio = '238 / 202';
  return place;
}

function confusionTable({ positives, negatives }: OperatingRow, { confusion }: OperatingPoint): HTMLElement {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
  const line = (name: string, ...counts: number[]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...counts.map((count) => element('td', { class: 'number' }, countText(count))),
    );
  return element(
    'table',
    {},
    element('caption', {}, 'Pairs at this threshold'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['', 'Reported', 'Not reported', 'All'].map((name, i) =>
          i === 0 ? element('td', {}) : element('th', { scope: 'col', class: 'number' }, name),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      line('One author', truePositives, falseNegatives, positives),
      line('Different authors', falsePositives, trueNegatives, negatives),
      line('All', truePositives + falsePositives, falseNegatives + trueNegatives, positives + negatives),
    ),
  );
}

function rateWords({ negatives, chosen }: OperatingRow, point: OperatingPoint, n: number): HTMLElement[] {
  const { adjusted, precision, truePositiveRate, falsePositiveRate } = point;
  const none = adjusted.precision === null;
  const unknown =
    adjusted.ifThreeInAll === null
      ? 'nothing is reported'
      : `not known: none of ${countText(negatives)} pairs is false. At a rate of 3 in as many it would be ${percentText(adjusted.ifThreeInAll)}`;
  const entries: [string, string][] = [
    ['True positive rate (recall)', percentText(truePositiveRate)],
    ['False positive rate', percentText(falsePositiveRate)],
    ['Precision, pairs as sampled', precision === null ? 'nothing is reported' : percentText(precision)],
    [`Precision where 1 pair in ${countText(n)} has one author`, none ? unknown : percentText(adjusted.precision!)],
    [
      'False links for each true one there',
      none || adjusted.falseLinksPerTrueLink === null ? '–' : factorText(adjusted.falseLinksPerTrueLink),
    ],
  ];
  if (chosen !== null)
    entries.push([
      'At the threshold that training chose',
      `TPR ${percentText(chosen.truePositiveRate)}, FPR ${percentText(chosen.falsePositiveRate)}`,
    ]);
  return entries.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
}
