import { loadFonts } from './font.ts';

/** An SVG drawn by Vega as a PDF page of its size, with the glyphs it uses embedded as TrueType and no date. */
export async function svgToPdf(svg: string, title: string): Promise<Uint8Array> {
  const [{ default: PDFDocument }, { default: drawSvg }, fonts] = await Promise.all([
    import('pdfkit'),
    import('svg-to-pdfkit'),
    loadFonts(),
  ]);
  const [width, height] = sizeOf(svg);
  const epoch = new Date(0);
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    info: { Title: title, CreationDate: epoch, ModDate: epoch },
  });
  document.registerFont('regular', fonts.regular.path).registerFont('semi-bold', fonts.semiBold.path);
  drawSvg(document, svg, 0, 0, {
    assumePt: true,
    width,
    height,
    fontCallback: (_family: string, bold: boolean) => (bold ? 'semi-bold' : 'regular'),
    warningCallback: (warning: string) => {
      throw new Error(`${title}: ${warning}`);
    },
  });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

/** Width and height of an SVG in its user units. */
export function sizeOf(svg: string): [width: number, height: number] {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (size === null) throw new Error(`no viewBox in ${svg.slice(0, 80)}`);
  return [Number(size[1]), Number(size[2])];
}
