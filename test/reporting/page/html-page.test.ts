import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlPage, scriptJson } from '../../../src/reporting/page/html-page.ts';

const data = { overview: [], experiments: [] };

it('is JSON without a <, whatever it says', () => {
  const text = fc.string({
    unit: fc.constantFrom('</script>', '<!--', '<', '>', '&', '"', '\\', '\u2028', '\u2029', 'a'),
  });
  fc.assert(
    fc.property(text, (value) => {
      const json = scriptJson({ value });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ value });
    }),
  );
});

it('lets run the script and the style that it holds, and nothing else', () => {
  const page = htmlPage(data, { script: 'const a = "</script><!--";', style: 'p{color:red}', licences: [] });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
  const code = page.split('<script>')[1]!.split('</script>')[0]!;
  expect(code).toBe('const a = "\\x3C/script>\\x3C!--";');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash('p{color:red}')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});
