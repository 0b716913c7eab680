import type { FontFiles } from './font.ts';

/** The width in points of text at a font size and weight. */
export type TextWidth = (text: string, size: number, bold: boolean) => number;

/** Measures text by the advance widths and kerning of the charts' own font, as pdfkit reads them. */
export async function fontTextWidth(fonts: FontFiles): Promise<TextWidth> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ autoFirstPage: false });
  document.registerFont('regular', fonts.regular.path).registerFont('bold', fonts.semiBold.path);
  const known = new Map<string, number>();
  return (text, size, bold) => {
    const key = `${bold ? 'bold' : 'regular'} ${text}`;
    let unit = known.get(key);
    if (unit === undefined) {
      unit = document
        .font(bold ? 'bold' : 'regular')
        .fontSize(1000)
        .widthOfString(text);
      known.set(key, unit);
    }
    return (unit * size) / 1000;
  };
}
