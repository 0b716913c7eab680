import { hashValue } from '../../src/common/hash.ts';
import { joined } from '../../src/common/joined.ts';
import { memo } from '../../src/common/memo.ts';
import { type KeyEvidence, learnKeyEvidence } from '../../src/evidence/key-evidence.ts';
import type { Pairs } from '../../src/evidence/pairs.ts';
import { compareKeys, type KeyComparison } from '../../src/evidence/shared-keys.ts';
import type { Disguises } from '../../src/text/disguise/index.ts';
import { type AdSet, labelsOf, prepareAds } from './ad-set.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import type { EvidenceKind } from './config.ts';
import type { LearningSettings } from './settings.ts';
import { styleRatios } from './style.ts';

/** The evidence on a market's candidate pairs: natural logarithms of likelihood ratios, by kind. */
export interface Evidence {
  readonly set: AdSet;
  readonly candidates: Candidates;
  readonly ratios: Readonly<Record<EvidenceKind, Float64Array>>;
}

/** What shared wallets and identifiers weigh. */
export interface LearnedKeys {
  readonly payments: KeyEvidence;
  readonly identifiers: KeyEvidence;
}

const learnedKeys = memo<Promise<LearnedKeys>>(4);

/** Learns what shared wallets and identifiers weigh from every pair of each learning market. */
export function learnKeys(settings: LearningSettings): Promise<LearnedKeys> {
  const { learn, attribution, labels } = settings;
  return learnedKeys(hashValue({ learn, attribution, labels }), async () => {
    const sets = await learningSets(settings);
    const learnFrom = (compare: (set: AdSet, pairs: Pairs) => KeyComparison) => {
      const parts = sets.map((set) => {
        const pairs = allPairs(set.documents.length);
        const label = labelsOf(set, labels);
        const same = new Uint8Array(pairs.a.length);
        for (let pair = 0; pair < same.length; pair++)
          same[pair] = label[pairs.a[pair]] === label[pairs.b[pair]] ? 1 : 0;
        return { comparison: compare(set, pairs), same };
      });
      const state = joined(
        Uint8Array,
        parts.map(({ comparison }) => comparison.state),
      );
      const data = joined(
        Float64Array,
        parts.map(({ comparison }) => comparison.features.data),
      );
      const features = { rows: state.length, columns: data.length / state.length, data };
      const same = joined(
        Uint8Array,
        parts.map((part) => part.same),
      );
      return learnKeyEvidence({ state, features }, same);
    };
    return { payments: learnFrom(compareWallets), identifiers: learnFrom(compareIdentifiers) };
  });
}

/** The evidence on the candidate pairs of a market that nothing was learned from. */
export async function gatherEvidence(
  settings: LearningSettings,
  market: LearningSettings['learn'][number],
  disguises: Disguises = {},
): Promise<Evidence> {
  const [evidence] = await gather(settings, [market], disguises);
  return evidence;
}

const tuning = memo<Promise<Evidence[]>>(2);

/** The evidence on the markets that fusion and threshold are learned from: gathered once a worker. */
export function tuningEvidence(settings: LearningSettings): Promise<Evidence[]> {
  const { seed, learn, tune, attribution, style, labels, blocking } = settings;
  return tuning(hashValue({ seed, learn, tune, attribution, style, labels, blocking }), () => gather(settings, tune));
}

/** Several markets at once: the classifier is trained once for all. */
async function gather(
  settings: LearningSettings,
  markets: LearningSettings['learn'],
  disguises: Disguises = {},
): Promise<Evidence[]> {
  const { payments, identifiers } = await learnKeys(settings);
  const found = await Promise.all(
    markets.map(async (market) => {
      const set = await prepareAds(market, settings.learn, settings.attribution, disguises);
      return { set, pairs: findCandidates(set, settings.blocking) };
    }),
  );
  const style = styleRatios(settings, await learningSets(settings), found);
  return found.map(({ set, pairs: candidates }, i) => ({
    set,
    candidates,
    ratios: {
      style: style[i],
      payments: payments.logRatios(compareWallets(set, candidates)),
      identifiers: identifiers.logRatios(compareIdentifiers(set, candidates)),
    },
  }));
}

function learningSets({ learn, attribution }: LearningSettings): Promise<AdSet[]> {
  return Promise.all(learn.map((market) => prepareAds(market, learn, attribution)));
}

function compareWallets({ wallets, otherPayments }: AdSet, pairs: Pairs): KeyComparison {
  return compareKeys(wallets, pairs, (wallet) => otherPayments.get(wallet) ?? 0);
}

function compareIdentifiers({ identifiers }: AdSet, pairs: Pairs): KeyComparison {
  return compareKeys(identifiers, pairs);
}

function allPairs(items: number): Pairs {
  const count = (items * (items - 1)) / 2;
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  let pair = 0;
  for (let i = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++) {
      a[pair] = i;
      b[pair++] = j;
    }
  }
  return { a, b };
}
