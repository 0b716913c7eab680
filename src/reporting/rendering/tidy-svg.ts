import type { Chart } from '../result.ts';

/**
 * Vega's SVG made fit for publishing: coordinates to a thousandth of a point, ids of the chart's own, and its
 * description for those who can't see it.
 */
export function tidySvg(svg: string, { name, description }: Pick<Chart, 'name' | 'description'>): string {
  const tidy = svg.replaceAll(' stroke-dasharray=""', '').replace(/<[^>]+>/g, roundNumbers);
  return withOwnIds(tidy, name).replace('<svg ', `<svg role="img" aria-label="${escapeXml(description)}" `);
}

function roundNumbers(tag: string): string {
  return tag.replace(/-?\d+(\.\d+e-\d+|\.\d{4,}|e-\d+)/g, (number) => String(Number(Number(number).toFixed(3))));
}

/**
 * Vega numbers clip paths and gradients through a whole process; here each drawing counts its own from 0, under the
 * chart's name, so that several drawings can stand in one page.
 */
function withOwnIds(svg: string, name: string): string {
  const names = new Map<string, string>();
  return svg.replace(/(id="|url\(#)((?:clip|gradient_|pattern_)\d+)/g, (_match, before: string, id: string) => {
    if (!names.has(id)) names.set(id, `${name}-${names.size}`);
    return before + names.get(id);
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
