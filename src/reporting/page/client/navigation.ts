import type { PageData } from '../page-data.ts';
import { hrefOf } from './address.ts';
import { sectionsOf } from './config-view.ts';
import { element } from './dom.ts';

/** All configs; below the one that is shown its parts. */
export function navigation({ experiments }: PageData, shown: string): HTMLElement[] {
  const link = (text: string, config: string) =>
    element('a', { href: hrefOf({ config }), 'aria-current': config === shown && 'page' }, text);
  return [
    element('p', {}, link('Overview', '')),
    ...experiments.map(({ name, configs }) =>
      element(
        'div',
        {},
        element('p', { class: 'experiment' }, name),
        element(
          'ul',
          {},
          ...configs.map((config) =>
            element(
              'li',
              {},
              link(config.name.startsWith(`${name}/`) ? config.name.slice(name.length + 1) : config.name, config.name),
              config.name === shown &&
                element(
                  'ul',
                  {},
                  ...sectionsOf(config).map(({ place, title }) =>
                    element('li', {}, element('a', { href: hrefOf({ config: shown, place }) }, title)),
                  ),
                ),
            ),
          ),
        ),
      ),
    ),
  ];
}
