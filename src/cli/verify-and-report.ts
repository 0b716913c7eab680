import { InputError } from '../common/error.ts';
import type { ConfigVerdict } from '../review/verify/verdict.ts';
import { verdictText } from '../review/verify/verdict-text.ts';
import { resultsOfOthers, verifyConfigs } from '../review/verify/verify.ts';
import { noProgress, progressFor } from '../running/progress.ts';
import { Interrupted } from '../running/run.ts';
import { readSuite } from './run-and-report.ts';
import { onStop, stoppedExitCode } from './stop-signals.ts';

export interface VerifyArguments {
  readonly configs?: readonly string[];
  readonly suite: string;
  readonly results: string;
  readonly quick: boolean;
  readonly tolerance?: number;
  readonly workers?: number;
  readonly 'allow-path'?: readonly string[];
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Of the trials of each config, with --quick. */
const quickShare = 0.1;

/** Verifies results and prints what became of them. Exit code 1 where something differs, 130 after Ctrl-C. */
export async function verifyAndReport(args: VerifyArguments): Promise<void> {
  const { configs = [], results, tolerance, workers, quick, 'allow-path': allowedFolders } = args;
  if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) {
    throw new InputError(`--workers ${workers}: must be a whole number from 1`);
  }
  if (tolerance !== undefined && !(tolerance >= 0 && tolerance < 1)) {
    throw new InputError(`--tolerance ${tolerance}: must be from 0 to below 1`);
  }
  const abort = new AbortController();
  const endListening = onStop(() => abort.abort());
  try {
    const verdicts = await verifyConfigs({
      configFiles: configs.length > 0 ? configs : readSuite(args.suite, allowedFolders),
      allowedFolders,
      resultsFolder: results,
      tolerance,
      sample: quick ? quickShare : undefined,
      workers,
      progress: args.quiet || args.json ? noProgress : progressFor(),
      signal: abort.signal,
    });
    // Who names configs asks for these alone.
    const others = configs.length > 0 ? [] : resultsOfOthers(results, verdicts);
    const same = verdicts.every((verdict) => verdict.same);
    if (args.json) process.stdout.write(`${JSON.stringify({ same, quick, verdicts, others })}\n`);
    else process.stdout.write(reportText(verdicts, others, args));
    if (!same) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`\ninkledger: ${error.message}; nothing was compared, and nothing is kept\n`);
    process.exit(stoppedExitCode);
  } finally {
    endListening();
  }
}

function reportText(verdicts: readonly ConfigVerdict[], others: readonly string[], { quick }: VerifyArguments): string {
  const same = verdicts.filter((verdict) => verdict.same).length;
  const tolerances = [...new Set(verdicts.map(({ tolerance }) => tolerance))];
  const how = tolerances.map((one) =>
    one === 0 ? 'byte for byte' : `numbers that are not whole within a relative ${one}`,
  );
  return [
    ...verdicts.map(verdictText),
    ...others.map((other) => `not verified: ${other}: no config of the suite makes it\n`),
    `\n${same} of ${verdicts.length} configs give the committed results${quick ? ' in what was looked at' : ''} (${how.join(', or ')}).\n`,
    quick ? 'A sample was verified, not the results: run without --quick for all of them.\n' : '',
  ].join('');
}
