import type { View } from 'vega';
import type { ChartWords } from './chart-words.ts';
import { element } from './dom.ts';

const tip = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });

/** Says what a chart's mark stands for while it is pointed at. The table below the chart has the same for the keyboard. */
export function showTooltips(view: View, words: ChartWords): void {
  view.tooltip((_handler: unknown, event: MouseEvent, _item: unknown, datum: unknown) => {
    if (datum === null || typeof datum !== 'object') {
      tip.hidden = true;
      return;
    }
    const { heading, lines } = words.describe(datum as Record<string, unknown>);
    if (!tip.isConnected) document.body.append(tip);
    tip.replaceChildren(
      ...(heading === '' ? [] : [element('strong', {}, heading)]),
      ...lines.map(([title, value]) => element('div', {}, `${title}: ${value}`)),
    );
    tip.hidden = heading === '' && lines.length === 0;
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(event.clientX + 12, room))}px`;
    tip.style.top = `${event.clientY + 14}px`;
  });
}
