import type { FeatureGroup } from '../feature-group.ts';
import { casingPunctuationGroup } from './casing-punctuation.ts';
import { characterLanguageModelGroup } from './character-language-model.ts';
import { characterTfidfGroup } from './character-tfidf.ts';
import { compressionGroup } from './compression.ts';
import { contentMaskingGroup } from './content-masking.ts';
import { deltaGroup } from './delta.ts';
import { fRatioCosinesGroup } from './f-ratio-cosines.ts';
import { functionWordGroup } from './function-words.ts';
import { impostorsGroup } from './impostors.ts';
import { lambdaGGroup } from './lambda-g.ts';
import { layoutGroup } from './layout.ts';
import { ngramTracingGroup } from './n-gram-tracing.ts';
import { nearestImpostorsGroup } from './nearest-impostors.ts';
import { panCosineGroup } from './pan-cosine.ts';
import { pldaGroup } from './plda.ts';
import { ppmGroup } from './ppm.ts';
import { representationCosinesGroup } from './representation-cosines.ts';
import { styleDifferencesGroup, styleVectorGroup } from './style-vector.ts';
import { syntaxNgramGroup } from './syntax-ngrams.ts';
import { wccnGroup } from './wccn.ts';
import { wordTfidfGroup } from './word-tfidf.ts';
import { writingHabitsGroup } from './writing-habits.ts';

/** The feature groups beyond the paper's. A new one is one line here. */
export const otherGroups: readonly FeatureGroup[] = [
  characterTfidfGroup,
  wordTfidfGroup,
  functionWordGroup,
  casingPunctuationGroup,
  writingHabitsGroup,
  layoutGroup,
  syntaxNgramGroup,
  styleVectorGroup,
  styleDifferencesGroup,
  compressionGroup,
  contentMaskingGroup,
  representationCosinesGroup,
  fRatioCosinesGroup,
  wccnGroup,
  pldaGroup,
  deltaGroup,
  impostorsGroup,
  nearestImpostorsGroup,
  characterLanguageModelGroup,
  ppmGroup,
  panCosineGroup,
  ngramTracingGroup,
  lambdaGGroup,
];
