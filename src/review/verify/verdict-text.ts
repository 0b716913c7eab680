import { onOneLine } from '../../reporting/control-characters.ts';
import type { Difference } from '../content/difference.ts';
import { metricsName } from '../provenance.ts';
import type { FileVerdict } from './compare-folders.ts';
import type { ConfigVerdict } from './verdict.ts';

/** Of the differences of metrics.json, and of another file, which mostly repeats these; --json has all. */
const mostDifferences = { metrics: 20, others: 5 };

/** A config's verdict for people: a line for each file that is not equal, one for each value that differs, the causes. */
export function verdictText({
  config,
  files,
  causes,
  information,
  unverified,
  same,
  tolerance,
}: ConfigVerdict): string {
  const lines = files.filter(({ verdict }) => verdict !== 'equal').flatMap(fileLines);
  const count = (verdict: FileVerdict['verdict']) => files.filter((file) => file.verdict === verdict).length;
  const counts = [
    `${count('equal')} ${count('equal') === 1 ? 'file' : 'files'} equal`,
    count('close') > 0 ? `${count('close')} within ${tolerance}` : '',
    count('different') > 0 ? `${count('different')} different` : '',
    count('missing') > 0 ? `${count('missing')} missing` : '',
    count('extra') > 0 ? `${count('extra')} that no rerun makes` : '',
  ].filter((part) => part !== '');
  const partly = unverified.length > 0 ? ', as far as was looked' : '';
  const looked = unverified.length > 0 ? files.map(({ file, values }) => `verified: ${values} values of ${file}`) : [];
  return (
    [
      `${config}: ${same ? 'the same' : 'DIFFERENT'}${partly}: ${counts.join(', ')}`,
      ...lines.map((line) => `  ${line}`),
      ...causes.map((cause, i) => `  ${i === 0 ? 'likely cause' : 'or'}: ${cause}`),
      ...information.map((line) => `  not the same in both runs: ${line}`),
      ...looked.map((line) => `  ${line}`),
      ...unverified.map((line) => `  not verified: ${line}`),
    ]
      // Committed files may come from anyone: nothing in them reaches the terminal but as text.
      .map((line) => `${line.replace(/\S.*$/s, onOneLine)}\n`)
      .join('')
  );
}

function fileLines({ file, verdict, values, close, differences }: FileVerdict): string[] {
  switch (verdict) {
    case 'missing':
      return [`${file}: missing from the committed folder`];
    case 'extra':
      return [`${file}: in the committed folder, but the rerun makes no such file`];
    case 'close':
      if (close.length === 0) return [`${file}: the same values in other bytes`];
      return [
        `${file}: within the tolerance: ${close.length} of ${values} values are not equal to the last digit`,
        ...listed(file, close),
      ];
    default:
      return [
        `${file}: different: ${differences.length} of ${values} ${values === 1 ? 'value' : 'values'}`,
        ...listed(file, differences),
      ];
  }
}

function listed(file: string, differences: readonly Difference[]): string[] {
  const most = file === metricsName ? mostDifferences.metrics : mostDifferences.others;
  const more = differences.length - most;
  return [
    ...differences.slice(0, most).map((difference) => `  ${differenceText(difference)}`),
    ...(more > 0 ? [`  and ${more} more: --json has them`] : []),
  ];
}

function differenceText({ where, committed, rerun }: Difference): string {
  return `${where}: committed ${committed ?? 'nothing'}, rerun ${rerun ?? 'nothing'}`;
}
