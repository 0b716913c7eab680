import type { VerdictView } from '../page-data.ts';
import { element } from './dom.ts';

/** The leakage audit: what leaks stands first, each finding in a sentence; what is clean is counted. */
export function verdictPanel(verdicts: readonly VerdictView[]): HTMLElement {
  const leaks = verdicts.filter(({ verdict }) => verdict === 'leaks');
  const clean = verdicts.filter(({ verdict }) => verdict === 'clean').length;
  return element(
    'div',
    { class: `panel audit ${leaks.length > 0 ? 'leaks' : 'clean'}` },
    element(
      'p',
      { class: 'verdict' },
      leaks.length > 0
        ? `${leaks.length} of ${verdicts.length} checks say that something other than style gives authors away`
        : `No leak found: ${clean} of ${verdicts.length} checks are clean`,
    ),
    leaks.length > 0 &&
      element(
        'ul',
        {},
        ...leaks.map(({ dataset, of, text }) =>
          element('li', {}, element('strong', {}, of === '' ? dataset : `${dataset}, ${of}`), `: ${sentence(text)}`),
        ),
      ),
    element(
      'p',
      { class: 'notes' },
      `${clean} checks are clean, ${verdicts.length - clean - leaks.length} are reported without a verdict. The table of the audit has them all.`,
    ),
  );
}

/** The verdict's own word is in the heading already. */
function sentence(text: string): string {
  return text.replace(/^LEAKS: /, '');
}
