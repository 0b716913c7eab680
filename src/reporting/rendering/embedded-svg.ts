import { fontFamily } from '../charts/theme.ts';
import { loadFonts } from './font.ts';

/**
 * An SVG that looks the same everywhere: the glyphs it uses are inside, as WOFF2 subsets of the charts' font, and its
 * size is given in points.
 */
export async function embedFonts(svg: string): Promise<string> {
  const fonts = await loadFonts();
  const faces = [await fontFace(fonts.regular.bytes, 400, charactersOf(svg, false))];
  const bold = charactersOf(svg, true);
  if (bold !== '') faces.push(await fontFace(fonts.semiBold.bytes, 600, bold));
  return svg
    .replace(/ width="([\d.]+)" height="([\d.]+)"/, ' width="$1pt" height="$2pt"')
    .replace(/>/, `><style>${faces.join('')}</style>`);
}

async function fontFace(font: Buffer, weight: number, characters: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'liga'],
  });
  const source = `url(data:font/woff2;base64,${Buffer.from(subset).toString('base64')})format("woff2")`;
  return `@font-face{font-family:"${fontFamily}";font-weight:${weight};src:${source}}`;
}

/** The characters of the text elements of one weight, each once, sorted. */
export function charactersOf(svg: string, bold: boolean): string {
  const characters = new Set<string>();
  for (const [, attributes, content] of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)) {
    if (/font-weight="(600|bold)"/.test(attributes!) !== bold) continue;
    // A text of several lines has an element for each.
    for (const character of unescapeXml(content!.replaceAll(/<[^>]*>/g, ''))) characters.add(character);
  }
  return [...characters].sort().join('');
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
