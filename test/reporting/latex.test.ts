import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex, tableToLatex } from '../../src/reporting/latex.ts';
import { exampleTable } from './example-table.ts';

describe('tableToLatex', () => {
  it('writes a booktabs table with caption, label and notes', () => {
    expect(tableToLatex(exampleTable)).toBe(String.raw`% \usepackage{booktabs} \usepackage[T1]{fontenc}
\begin{table}
  \centering
  \caption{Linking two corpora, 95\% intervals}
  \label{tab:table}
  \begin{tabular}{@{}lrrrrr@{}}
    \toprule
    Method & TPR (\%) & AUC & Change (points) & Pairs & p \\
    \midrule
    paper & 89.5 [88.0, 91.0] & .12 [.10, .14] & 0.0 & 7,500 & 1.0 \\
    \midrule
    =\textless{}script\textgreater{} \& 50\% of a\_b\textbar{}c & 33.3 & -- & $-$1.2 [$-$2.0, 0.0] & 1,234,567 & $1.2\times10^{-5}$ \\
    \bottomrule
  \end{tabular}
  \par\smallskip{\footnotesize\raggedright TPR at 1\% FPR.\par}
  \par\smallskip{\footnotesize\raggedright Authors are resampled.\par}
\end{table}
`);
  });
});

it('has the label it is given', () => {
  expect(tableToLatex({ ...exampleTable, label: 'models-posts' })).toContain('\\label{tab:models-posts}');
  expect(() => tableToLatex({ ...exampleTable, label: 'models_posts' })).toThrow('the name "models_posts"');
});

describe('escapeLatex', () => {
  it('balances braces and mathematics and leaves no active character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\{}&%$#_~^<>|"[]*`\',-−×Δ\u00a0 \na1') }), (text) => {
        const escaped = escapeLatex(text);
        const bare = escaped.replace(/\\[{}&%$#_,]/g, 'x');
        let depth = 0;
        for (const character of bare) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect((bare.match(/\$/g) ?? []).length % 2).toBe(0);
        expect(bare).not.toMatch(/[&%#_^<>|"`\n]|--|''|,,|^[[*]/);
        expect(bare.replace(/\\[a-z]+/gi, '')).not.toContain('\\');
      }),
    );
  });
});
