import type { PageData } from '../page-data.ts';
import { hrefOf } from './address.ts';
import { element } from './dom.ts';
import { tableBlock } from './table.ts';

/** What stands first: the headlines, what the audits found, and where everything is. */
export function overview({ overview: headlines, experiments }: PageData): HTMLElement[] {
  const configs = experiments.flatMap((experiment) => experiment.configs);
  const audited = configs.filter(({ verdicts }) => verdicts.length > 0);
  return [
    element('h1', { tabindex: -1 }, 'Results'),
    element(
      'p',
      { class: 'lead' },
      'Links of classified ads to their owners, by writing style and by Bitcoin payments, on labelled and simulated research data. A score is not evidence against a person: at a site’s real scale nearly all pairs of ads have different owners, so that even one false link in a hundred pairs drowns the true ones.',
    ),
    ...headlines.map(({ config, table }, i) =>
      element(
        'section',
        { 'aria-label': `Headline ${i + 1}` },
        tableBlock({ ...table, name: `headline-${i + 1}` }),
        element('p', {}, element('a', { href: hrefOf({ config }) }, `Everything on ${config}`)),
      ),
    ),
    audited.length > 0 &&
      element(
        'section',
        { 'aria-labelledby': 'audits' },
        element('h2', { id: 'audits' }, 'Leakage audits'),
        element(
          'p',
          {},
          'Whether something other than writing style gives authors away: place, thread and time, text lengths, or one document of a pair alone.',
        ),
        element(
          'ul',
          { class: 'audits' },
          ...audited.map(({ name, verdicts }) => {
            const leaks = verdicts.filter(({ verdict }) => verdict === 'leaks').length;
            return element(
              'li',
              {},
              element('a', { href: hrefOf({ config: name, place: 'audit' }) }, name),
              ' ',
              element(
                'span',
                { class: leaks > 0 ? 'chip leaks' : 'chip clean' },
                leaks > 0 ? `${leaks} of ${verdicts.length} checks leak` : 'no leak found',
              ),
            );
          }),
        ),
      ),
    ...experiments.map(({ name, summary, configs: own }) =>
      element(
        'section',
        {},
        element('h2', {}, name),
        summary !== '' && element('p', {}, `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}`),
        element(
          'ul',
          { class: 'configs' },
          ...own.map((config) =>
            element(
              'li',
              {},
              element('a', { href: hrefOf({ config: config.name }) }, config.title),
              ' ',
              element('code', {}, config.name),
            ),
          ),
        ),
      ),
    ),
  ].filter((part) => part !== false);
}
