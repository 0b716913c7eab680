import { isBlank, linesOf } from './lines.ts';
import type { CleaningStage } from './stage.ts';

/** Tidies up after the stages before it. */
export const stage: CleaningStage = {
  name: 'blank-lines',
  summary: 'runs of blank lines become one, and the ends are trimmed: gaps show where something was taken out',
  apply(text) {
    return linesOf(text)
      .filter((line, at, lines) => !isBlank(line) || !isBlank(lines[at - 1]))
      .map((line) => (isBlank(line) ? '' : line.trimEnd()))
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
  },
};
