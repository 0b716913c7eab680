import { compile } from 'html-to-text';

const block = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const heading = { leadingLineBreaks: 2, trailingLineBreaks: 1, uppercase: false };

/** Elements that a reader does not see. */
const hidden = [
  'img',
  'map',
  'noscript',
  'select',
  'title',
  '[hidden]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[style*="visibility:hidden"]',
  '[style*="visibility: hidden"]',
];

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 1 << 22, maxDepth: 400 },
  selectors: [
    { selector: 'a', options: { linkBrackets: ['<', '>'], ignoreHref: false, hideLinkHrefIfSameAsText: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: heading })),
    ...['table', 'tr', 'div', 'center', 'form', 'li', 'dt', 'dd'].map((selector) => ({
      selector,
      format: 'block',
      options: block,
    })),
    ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
    ...hidden.map((selector) => ({ selector, format: 'skip' })),
  ],
});

/**
 * The text that a reader of an HTML mail sees: lines broken where `<br>` and blocks break them, never wrapped, link
 * targets in angle brackets after their words, case kept. Broken markup is read as browsers do; hidden elements,
 * scripts, styles, comments and images are left out. Text in the colour of its background is not recognised.
 */
export function htmlToText(html: string): string {
  return convert(html)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether text that is declared plain holds HTML all the same. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:html|body|table|td|font|center|br|p|div|a)(?:\s[^<>]{0,400})?\/?>/i.test(text);
}
