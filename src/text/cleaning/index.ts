import { findNamed } from '../../common/nearest.ts';
import type { Document } from '../document.ts';
import { stage as attributionLines } from './attribution-lines.ts';
import { stage as blankLines } from './blank-lines.ts';
import { stage as disclaimers } from './disclaimers.ts';
import { stage as encodedBlocks } from './encoded-blocks.ts';
import { stage as forwardedMessages } from './forwarded-messages.ts';
import { stage as headerLeftovers } from './header-leftovers.ts';
import { stage as layout } from './layout.ts';
import { stage as listFooters } from './list-footers.ts';
import { stage as pastedArticles } from './pasted-articles.ts';
import { stage as quotedText } from './quoted-text.ts';
import { stage as signOffs } from './sign-offs.ts';
import { stage as signatures } from './signatures.ts';
import type { CleaningStage } from './stage.ts';

/** Every stage, in the order that fits: what delimits a block is read before another stage takes it away. */
export const cleaningStages: readonly CleaningStage[] = [
  encodedBlocks,
  forwardedMessages,
  headerLeftovers,
  attributionLines,
  quotedText,
  listFooters,
  disclaimers,
  signatures,
  pastedArticles,
  signOffs,
  blankLines,
  layout,
];

/** The stage of a name. Throws an InputError with the nearest valid name where there is none. */
export function cleaningStage(name: string): CleaningStage {
  return findNamed('cleaning stage', name, cleaningStages);
}

/** The document with its body passed through the named stages, in the order given. */
export function cleanText(document: Document, stages: readonly string[]): Document {
  const body = stages.map(cleaningStage).reduce((text, stage) => stage.apply(text, document), document.body);
  return { ...document, body };
}
