import { onOneLine } from './control-characters.ts';
import { fileStem } from './file-stem.ts';
import type { Table } from './result.ts';
import { isNumeric, type Notation, tableText } from './table-text.ts';

const latex: Notation = {
  minus: '$-$',
  infinity: '$\\infty$',
  power: (mantissa, exponent) => `$${mantissa}\\times10^{${exponent}}$`,
  missing: '--',
  escape: escapeLatex,
};

/** What pdfTeX would read as a command, and the characters of results that its text fonts lack. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  // A bracket or star at the start of a row would be read as an argument of the \\ before it.
  '[': '{[}',
  ']': '{]}',
  '-': '\\mbox{-}',
  '`': '\\textasciigrave{}',
  "'": "{'}",
  ',': '{,}',
  '*': '{*}',
  '−': '$-$',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '±': '$\\pm$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≠': '$\\neq$',
  '≈': '$\\approx$',
  '→': '$\\to$',
  '∞': '$\\infty$',
  α: '$\\alpha$',
  β: '$\\beta$',
  κ: '$\\kappa$',
  σ: '$\\sigma$',
  τ: '$\\tau$',
  Δ: '$\\Delta$',
  '\u00a0': '~',
  '\u202f': '\\,',
  '\u2009': '\\,',
};

// The pairs --, '' and ,, are ligatures in T1 fonts.
const special = /[\\{}&%$#_~^<>|"[\]*`−×·±≤≥≠≈→∞αβκστΔ\u00a0\u202f\u2009]|([-',])(?=\1)/g;

/** Text on one line that LaTeX prints as it is. */
export function escapeLatex(text: string): string {
  return onOneLine(text).replace(special, (character) => commands[character]!);
}

/**
 * A table for a paper: a `table` environment with booktabs rules, its caption and label above, its notes below.
 * It needs \usepackage{booktabs} and \usepackage[T1]{fontenc}, as its first line says, and textcomp before 2020.
 */
export function tableToLatex(table: Table): string {
  const { header, rows } = tableText(table, latex);
  const line = (cells: readonly string[]) => `    ${cells.join(' & ')} \\\\`;
  const body = rows.flatMap((row, i) =>
    i > 0 && table.rules?.includes(i) ? ['    \\midrule', line(row)] : [line(row)],
  );
  const notes = table.notes.map((note) => `  \\par\\smallskip{\\footnotesize\\raggedright ${escapeLatex(note)}\\par}`);
  return [
    '% \\usepackage{booktabs} \\usepackage[T1]{fontenc}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${escapeLatex(table.caption)}}`,
    `  \\label{tab:${fileStem(table.label ?? table.name)}}`,
    `  \\begin{tabular}{@{}${table.columns.map((column) => (isNumeric(column) ? 'r' : 'l')).join('')}@{}}`,
    '    \\toprule',
    line(header),
    '    \\midrule',
    ...body,
    '    \\bottomrule',
    '  \\end{tabular}',
    ...notes,
    '\\end{table}',
    '',
  ].join('\n');
}
