import { fontFamily } from '../charts/theme.ts';
import { loadFonts } from './font.ts';

/** An SVG drawn by Vega as a PNG of 300 pixels an inch on white, by the charts' font and no font of the machine. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const [{ Resvg }, fonts] = await Promise.all([import('@resvg/resvg-js'), loadFonts()]);
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 300 / 72 },
    font: {
      fontFiles: [fonts.regular.path, fonts.semiBold.path],
      loadSystemFonts: false,
      defaultFontFamily: fontFamily,
    },
  });
  return drawing.render().asPng();
}
