import { createHash } from 'node:crypto';
import type { Licence, PageData } from './page-data.ts';

/** What tells a page of ours from other files. */
export const generator = 'inkledger report';

/**
 * The whole page: data, style and script inside. Its content-security policy lets run what is named here by hash, and
 * nothing else: no other script, no request, no frame, no form.
 */
export function htmlPage(
  data: PageData,
  {
    script,
    style,
    licences,
  }: { readonly script: string; readonly style: string; readonly licences: readonly Licence[] },
): string {
  const code = harmlessScript(script);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<meta name="color-scheme" content="light dark">
<title>inkledger results</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript><p>This page shows its tables and charts with a script that it holds itself. Nothing is loaded from elsewhere.</p></noscript>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script type="application/json" id="licences">${scriptJson(licences)}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** JSON that no text in it can end: the parser of HTML meets no <. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Within a script, these would end it or start a comment; a bundle has them in strings only, where the escape is the same text. */
function harmlessScript(script: string): string {
  return script.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
