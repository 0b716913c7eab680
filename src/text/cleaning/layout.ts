import type { CleaningStage } from './stage.ts';

/** Layout normalised away: what is left is words and punctuation. */
export const stage: CleaningStage = {
  name: 'layout',
  summary:
    'all white space becomes single spaces: wrap width, indents and paragraphs are the mail program’s as much as the writer’s',
  apply(text) {
    return text.replace(/\s+/g, ' ').trim();
  },
};
