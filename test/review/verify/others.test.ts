import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unfinishedPath } from '../../../src/common/leftovers.ts';
import { readResults } from '../../../src/reporting/page/reading/results.ts';
import { resultsOfOthers } from '../../../src/review/verify/verify.ts';

test('what a killed run left unfinished beside results is no result, to verify or to show', () => {
  const results = mkdtempSync(path.join(tmpdir(), 'others-'));
  onTestFinished(() => rmSync(results, { recursive: true }));
  const place = path.join(results, 'group/paper');
  for (const folder of [place, unfinishedPath(place, 'making'), unfinishedPath(place, 'old')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'provenance.json'), '{}');
    writeFileSync(path.join(folder, 'metrics.json'), folder === place ? '{}' : '{');
  }
  expect(resultsOfOthers(results, [])).toEqual(['group/paper']);
  // The one in place is read, and found wanting by its own name.
  expect(() => readResults(results)).toThrow(path.join(place, 'metrics.json'));
});
