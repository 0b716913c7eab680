import type { ConfigView, Licence, PageData } from '../page-data.ts';
import { addressOf } from './address.ts';
import { chartFont } from './chart-view.ts';
import { configView } from './config-view.ts';
import { element } from './dom.ts';
import { startAll } from './lazy.ts';
import { navigation } from './navigation.ts';
import { overview } from './overview.ts';
import { themeSwitch } from './theme-switch.ts';

const data = embedded<PageData>('data');
const nav = element('nav', { 'aria-label': 'Results' });
const menu = element('details', { class: 'menu' }, element('summary', {}, 'Contents'), nav);
const main = element('main', { id: 'main' });
let shown: string | undefined;

/** Shows what the address names; an unknown config is said to be so. */
function show(): void {
  const { config: name, place } = addressOf(location.hash);
  if (name !== shown) {
    const moved = shown !== undefined;
    shown = name;
    const found = findConfig(name);
    main.replaceChildren(
      ...(name === '' ? overview(data) : found === undefined ? unknown(name) : configView(...found)),
    );
    nav.replaceChildren(...navigation(data, name));
    document.title = `${found?.[0].title ?? 'Results'} · inkledger`;
    if (!wide.matches) menu.open = false;
    if (moved && place === '') {
      scrollTo(0, 0);
      main.querySelector('h1')?.focus({ preventScroll: true });
    }
  }
  if (place !== '') reveal(place);
}

function reveal(place: string): void {
  const target = document.getElementById(`place-${place}`);
  const heading = target?.querySelector('h2');
  target?.scrollIntoView();
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function findConfig(name: string): [ConfigView, PageData['experiments'][number]] | undefined {
  for (const experiment of data.experiments) {
    const config = experiment.configs.find((own) => own.name === name);
    if (config !== undefined) return [config, experiment];
  }
  return undefined;
}

function unknown(name: string): HTMLElement[] {
  return [
    element('h1', { tabindex: -1 }, 'Not in this page'),
    element('p', {}, `These results have no config “${name}”.`),
  ];
}

/** Beside the text where there is room, folded above it where there is none. */
const wide = matchMedia('(min-width: 62rem)');
function place(): void {
  menu.open = wide.matches;
}

/** Its address is never gone to: what stands after # names a config. */
function skipLink(): HTMLElement {
  const link = element('a', { class: 'skip', href: '#main' }, 'To the content');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    main.querySelector('h1')?.focus();
  });
  return link;
}

function licences(): HTMLElement {
  const parts = embedded<Licence[]>('licences');
  return element(
    'details',
    {},
    element('summary', {}, 'Licences of what this page contains'),
    element('p', {}, 'The font Source Sans 3 is under the SIL Open Font License 1.1 (https://openfontlicense.org).'),
    ...parts.map(({ packages, text }) =>
      element('div', {}, element('p', {}, packages.join(', ')), element('pre', { tabindex: 0 }, text)),
    ),
  );
}

function embedded<Value>(id: string): Value {
  return JSON.parse(document.getElementById(id)!.textContent!);
}

async function start(): Promise<void> {
  await chartFont().catch(() => undefined);
  document.body.append(
    skipLink(),
    element('header', {}, element('p', { class: 'name' }, element('a', { href: '#' }, 'inkledger')), themeSwitch()),
    element('div', { class: 'frame' }, menu, main),
    element(
      'footer',
      {},
      element('p', {}, 'Written by inkledger report. This page needs no network and sends nothing.'),
      licences(),
    ),
  );
  place();
  wide.addEventListener('change', place);
  show();
  addEventListener('hashchange', show);
  addEventListener('beforeprint', () => startAll(main));
}

start();
