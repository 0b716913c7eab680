import { fontFamily } from '../charts/theme.ts';
import { loadFonts } from '../rendering/font.ts';

/** What the page writes by itself, beside the characters of its data. */
const always = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'–—…−×·±≤≥≠≈→←↑↓↕∞“”‘’⁰¹²³⁴⁵⁶⁷⁸⁹⁻✓✗',
];

/** The page's font as CSS: two weights of the charts' font, with the glyphs that a text needs, inside. */
export async function fontFaces(text: string): Promise<string> {
  const [{ default: subsetFont }, { regular, semiBold }] = await Promise.all([import('subset-font'), loadFonts()]);
  const characters = [...new Set([...always, ...text])].sort().join('');
  const faces = [regular, semiBold].map(async ({ bytes }, i) => {
    const options = { targetFormat: 'woff2', noHinting: true, keepFeatures: ['kern', 'liga', 'tnum'] } as const;
    const subset = Buffer.from(
      await subsetFont(bytes, characters, { ...options, keepFeatures: [...options.keepFeatures] }),
    );
    const source = `url(data:font/woff2;base64,${subset.toString('base64')})format("woff2")`;
    return `@font-face{font-family:"${fontFamily}";font-weight:${i === 0 ? 400 : 600};src:${source}}`;
  });
  return (await Promise.all(faces)).join('');
}
