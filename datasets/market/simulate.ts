import { type RandomStream, randomStream } from '../../src/common/random.ts';
import { writeAds } from './ads/texts.ts';
import type { Voice } from './ads/voices.ts';
import { runAgenda } from './agenda.ts';
import { appendBlock, newBlockChain } from './chain/block-chain.ts';
import { blockTimes } from './chain/block-times.ts';
import { confirm } from './chain/confirm.ts';
import { miners } from './chain/miners.ts';
import { newLedger } from './chain/new-ledger.ts';
import { mineSetup } from './chain/setup.ts';
import type { Market } from './market.ts';
import { drawArrivals, logMempool } from './mempool.ts';
import { contacts } from './people/contacts.ts';
import { addExchanges } from './people/exchanges.ts';
import { drawGrants } from './people/grants.ts';
import { drawOwners } from './people/owners.ts';
import { drawPayers } from './people/payers.ts';
import { categories, sitePlaces } from './people/places.ts';
import { planOtherMerchants } from './processor/other-merchants.ts';
import { planSweeps } from './processor/plan-sweeps.ts';
import { openProcessor } from './processor/processor.ts';
import { drawRates } from './processor/rates.ts';
import { drawTags } from './processor/tags.ts';
import { collectTruth } from './record/collect-truth.ts';
import type { MarketSettings } from './settings.ts';
import { drawOrders } from './site/orders.ts';
import { observePostings } from './site/postings.ts';
import { drawPrices, lookAtPrices } from './site/prices.ts';
import { type Checkout, planPurchases } from './site/purchases.ts';
import { planBackground } from './traffic/background.ts';
import { addCoinjoiners, planCoinjoins } from './traffic/coinjoins.ts';
import { addUsers } from './traffic/users.ts';
import { drawHabits } from './wallets/habits.ts';
import { addEntity, addWallet, type World, type WorldTimes } from './world.ts';

const hour = 3600;
const day = 24 * hour;

/**
 * Simulates the site and everything around it: a pure function of settings and voices.
 *
 * @param voices what `loadVoices` gives for the settings; none where templates write the ads
 * @throws InputError where the settings ask for more coins than regtest's first blocks make, or more voices than there are
 */
export function simulateMarket(settings: MarketSettings, voices: readonly Voice[] = []): Market {
  const streamOf = (name: string): RandomStream => randomStream(settings.seed, 'market', name);
  const times = timesOf(settings);
  const world = newWorld(settings, times, streamOf);
  const { ledger } = world;

  const places = sitePlaces(settings.site.places);
  const owners = drawOwners(settings, places, contacts(streamOf('contacts')), streamOf('owners'));
  const casting = streamOf('cast');
  const newMiner = (id: string): number =>
    addWallet(world, addEntity(world, id, 'miner'), drawHabits(casting, settings.wallets)).number;
  const rewardAddress = miners(ledger, newMiner, streamOf('miners'));
  const exchanges = addExchanges(world, casting);
  const processor = openProcessor(world, casting);
  const payers = drawPayers(world, owners, exchanges, casting);
  const coinjoiners = addCoinjoiners(world, casting);
  const users = addUsers(world, casting);

  const chain = newBlockChain(ledger);
  const cast = { payers: [...payers.values()], exchanges, coinjoiners, users };
  const blocksStream = streamOf('blocks');
  mineSetup(world, chain, drawGrants(world, cast, streamOf('grants')), rewardAddress, blocksStream);
  const first = ledger.transactions.count;

  const prices = drawPrices(settings.site, places, categories, [times.from, times.to], streamOf('prices'));
  const orders = drawOrders(settings, owners, streamOf('orders'));
  const checkout: Checkout = { prices, processor, payers, makers: coinjoiners.makers, purchases: [] };
  runAgenda([
    ...planPurchases(world, checkout, orders, streamOf('purchases')),
    ...planOtherMerchants(world, processor, users, streamOf('other merchants')),
    ...planSweeps(world, processor, exchanges, streamOf('sweeps')),
    ...planCoinjoins(world, coinjoiners, cast.payers, streamOf('coinjoins')),
    ...planBackground(world, users, exchanges, streamOf('background')),
  ]);

  const sent = Array.from({ length: ledger.transactions.count - first }, (_, i) => first + i);
  const arrival = drawArrivals(ledger, sent, settings.mempool, streamOf('arrivals'));
  const later = world.found.slice(settings.chain.setupBlocks);
  const members = confirm(ledger, sent, arrival, later, settings.wallets.feeMedian, settings.chain, streamOf('fees'));
  for (const [i, block] of members.entries()) {
    appendBlock(ledger, chain, block, later[i]!, rewardAddress(), settings.chain, blocksStream);
  }

  const lent = voices.map(({ author }) => author);
  const truth = collectTruth(world, chain, owners, checkout.purchases, processor, lent);
  const ads = [...new Set(orders.map(({ ad }) => ad))];
  const listings = checkout.purchases.map(({ order, time }) => ({ ad: order.ad, time, options: order.options }));
  const watchedUntil = times.lastPurchase + settings.site.watchDays * day;
  return {
    settings,
    signed: !settings.unsigned,
    blocks: chain.raw,
    mempool: logMempool(ledger, chain, sent, arrival, settings.mempool, [times.from, times.to], streamOf('mempool')),
    quotes: world.rates.logged,
    prices: lookAtPrices(prices, places, categories, settings.site, [settings.start, watchedUntil]),
    postings: observePostings(listings, watchedUntil, streamOf('postings')),
    ads: writeAds(settings, owners, ads, voices),
    processorTags: drawTags(truth.invoices, settings.processor.taggedShare, streamOf('tags')),
    truth,
  };
}

function timesOf({ start, days, chain }: MarketSettings): WorldTimes {
  const margin = Math.round(chain.marginHours * hour);
  const lastPurchase = start + Math.round(days * day);
  return { from: start - margin, lastPurchase, to: lastPurchase + margin };
}

function newWorld(settings: MarketSettings, times: WorldTimes, streamOf: (name: string) => RandomStream): World {
  const { chain, processor } = settings;
  // A few blocks more than the traffic lasts, so that what is sent last is confirmed as well.
  const until = times.to + 12 * chain.blockSeconds;
  return {
    settings,
    ledger: newLedger(settings.seed, settings.unsigned),
    entities: [],
    rates: drawRates(processor, times.from, times.to, streamOf('rates')),
    found: blockTimes(chain, times.from, until, streamOf('block times')),
    times,
  };
}
