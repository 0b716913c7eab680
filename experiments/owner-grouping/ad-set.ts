import { loadVoices } from '../../datasets/market/ads/voices.ts';
import type { MarketSettings } from '../../datasets/market/settings.ts';
import type { OwnerTruth } from '../../datasets/market/truth.ts';
import { decide } from '../../src/attribution/decide.ts';
import { noWallet } from '../../src/attribution/identities/paying-wallets.ts';
import { matchers } from '../../src/attribution/matchers/index.ts';
import { addressTextOf } from '../../src/chain/address-text.ts';
import { hashText } from '../../src/chain/hash-text.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import { findNamed } from '../../src/common/nearest.ts';
import { randomStream } from '../../src/common/random.ts';
import { type Disguises, disguise } from '../../src/text/disguise/index.ts';
import { type Document, identifierKinds } from '../../src/text/document.ts';
import { findIdentifiers, maskIdentifiers, ownersByIdentifiers } from '../../src/text/identifiers/index.ts';
import type { AttributionSettings } from '../payment-attribution/attribution-schema.ts';
import { observe } from '../payment-attribution/observed.ts';
import { type PreparedMarket, prepareMarket } from '../payment-attribution/prepared-market.ts';
import { learnLikelihood } from '../payment-attribution/training.ts';
import type { OwnerGroupingConfig } from './config.ts';

/** The ads of a market with what an observer knows of each, and who owns them. */
export interface AdSet {
  /** With identifiers masked: no style is read from a phone number. */
  readonly documents: readonly Document[];
  /** By ad: the numbers of the identifiers it shows, ascending. */
  readonly identifiers: readonly Int32Array[];
  /** By ad: the numbers of the wallets that its purchases are matched to, ascending. */
  readonly wallets: readonly Int32Array[];
  /** By wallet: its transactions on the chain that are matched to no purchase. */
  readonly otherPayments: ReadonlyMap<number, number>;
  /** Purchases that a payment is named for, and how many there are without one, by ad. */
  readonly payments: readonly Payment[];
  readonly unmatched: Int32Array;
  /** What each number among `identifiers` stands for: the kind, a space, the value. */
  readonly identifierNames: readonly string[];
  /** By ad. */
  readonly owner: Int32Array;
  /** By ad: number of the name that it goes by. */
  readonly persona: Int32Array;
  /** By ad: the first ad that a chain of shared identifiers leads to (Portnoff et al. 2017, section 4); itself, where it shows none. */
  readonly identifierGroup: Int32Array;
  /** By owner. */
  readonly ownerTruth: readonly OwnerTruth[];
}

/** A payment named for a purchase: what a request to a wallet service would have to name. */
export interface Payment {
  readonly ad: number;
  /** Unix seconds: when the site shows what was bought, and when the transaction was first seen. */
  readonly bought: number;
  readonly seen: number;
  readonly transaction: string;
  /** Number within the transaction. */
  readonly output: number;
  readonly address: string;
  readonly satoshi: number;
  /** NaN where the matcher gives no probability. */
  readonly posterior: number;
  /** −1 where the transaction has no wallet: a CoinJoin. */
  readonly wallet: number;
  /** By truth: whether this transaction paid for a purchase of the ad. */
  readonly right: boolean;
}

const kept = memo<Promise<AdSet>>(12);

/**
 * Simulates a market, links its ads to wallets, and finds their identifiers: once a worker.
 *
 * @param disguises what every owner does to the texts; contact lines stay readable
 */
export function prepareAds(
  settings: MarketSettings,
  learn: readonly MarketSettings[],
  attribution: AttributionSettings,
  disguises: Disguises = {},
): Promise<AdSet> {
  return kept(hashValue({ settings, learn, attribution, disguises }), async () => {
    // What a matcher learns comes from the markets that all evidence is learned from.
    for (const other of learn) prepareMarket(other, await loadVoices(other));
    const market = prepareMarket(settings, await loadVoices(settings));
    const found = market.ads.map(({ title, body }) => findIdentifiers(`${title}\n${body}`));
    return {
      documents: disguised(market.ads.map(masked), settings.seed, disguises),
      ...numbered(found.map((own) => own.map(({ kind, value }) => `${kind} ${value}`))),
      ...walletsOf(market, learn, attribution),
      owner: Int32Array.from(market.ads, ({ id }) => market.ownerOf.get(id)!),
      persona: personasOf(market),
      identifierGroup: Int32Array.from(
        ownersByIdentifiers(found, { kinds: identifierKinds }),
        (group, ad) => group ?? ad,
      ),
      ownerTruth: market.ownerTruth,
    };
  });
}

function personasOf({ ads, ownerTruth, purchases }: PreparedMarket): Int32Array {
  const numberOf = new Map(ownerTruth.flatMap(({ personas }) => personas).map((id, number) => [id, number]));
  const personaOf = new Map(purchases.map(({ ad, persona }) => [ad, numberOf.get(persona)!]));
  return Int32Array.from(ads, ({ id }) => personaOf.get(id)!);
}

function masked(ad: Document): Document {
  const without = (text: string) => maskIdentifiers(text, identifierKinds);
  return { ...ad, title: without(ad.title), body: without(ad.body) };
}

function disguised(ads: readonly Document[], seed: number, disguises: Disguises): readonly Document[] {
  if (Object.keys(disguises).length === 0) return ads;
  const changed = (text: string, ...name: string[]) =>
    disguise(text, disguises, randomStream(seed, 'disguise', ...name));
  return ads.map((ad) => ({
    ...ad,
    title: changed(ad.title, 'title', ad.id),
    body: changed(ad.body, 'body', ad.id),
  }));
}

/** By ad: what the ads learned from are labelled by. Ads of one number count as one owner's. */
export function labelsOf({ owner, identifierGroup }: AdSet, labels: OwnerGroupingConfig['labels']): Int32Array {
  return labels === 'owners' ? owner : identifierGroup;
}

function walletsOf(
  market: PreparedMarket,
  learn: readonly MarketSettings[],
  attribution: AttributionSettings,
): Pick<AdSet, 'wallets' | 'otherPayments' | 'payments' | 'unmatched'> {
  const { search, ads } = observe(market, attribution);
  const definition = findNamed('matcher', attribution.matcher, matchers);
  const matcher = definition.create(definition.learns ? learnLikelihood(learn, attribution) : null);
  const { output, posterior } = decide(search, matcher, attribution, (number) => market.transactionOfOutput[number]);
  const walletOf = market.walletsBy(attribution.change);
  const number = new Map(market.ads.map(({ id }, ad) => [id, ad]));
  const own = market.ads.map(() => new Set<number>());
  const unmatched = new Int32Array(market.ads.length);
  const named = new Set<number>();
  const truth = new Set(market.purchases.map(({ ad, transaction }) => `${ad} ${transaction}`));
  const payments: Payment[] = [];
  ads.forEach((id, purchase) => {
    const ad = number.get(id)!;
    if (output[purchase] < 0) {
      unmatched[ad]++;
      return;
    }
    const paid = paymentOf(market, output[purchase]);
    const wallet = walletOf[paid.number];
    named.add(paid.number);
    if (wallet !== noWallet) own[ad].add(wallet);
    const { number: _, ...payment } = paid;
    payments.push({
      ...payment,
      ad,
      bought: 60 * search.purchases.minute[purchase],
      posterior: posterior[purchase],
      wallet,
      right: truth.has(`${id} ${paid.number}`),
    });
  });
  const otherPayments = new Map<number, number>();
  walletOf.forEach((wallet, transaction) => {
    if (wallet === noWallet || named.has(transaction)) return;
    otherPayments.set(wallet, (otherPayments.get(wallet) ?? 0) + 1);
  });
  return { wallets: own.map((wallets) => Int32Array.from(wallets).sort()), otherPayments, payments, unmatched };
}

function paymentOf({ chain, transactionOfOutput, seen }: PreparedMarket, output: number) {
  const number = transactionOfOutput[output];
  return {
    number,
    transaction: hashText(chain.transactions.id, number),
    output: output - chain.transactions.firstOutput[number],
    address: addressTextOf(chain.addresses, chain.outputs.address[output], chain.network) ?? '',
    satoshi: chain.outputs.value[output],
    seen: seen.inMempool[number],
  };
}

/** Numbers by name in order of the names, so that they don't depend on which ad comes first. */
function numbered(names: readonly (readonly string[])[]): Pick<AdSet, 'identifiers' | 'identifierNames'> {
  const identifierNames = [...new Set(names.flat())].sort();
  const numberOf = new Map(identifierNames.map((name, number) => [name, number]));
  const identifiers = names.map((own) => Int32Array.from(new Set(own), (name) => numberOf.get(name)!).sort());
  return { identifiers, identifierNames };
}
