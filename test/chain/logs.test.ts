import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { hashText } from '../../src/chain/hash-text.ts';
import { firstSeen } from '../../src/chain/mempool-log.ts';
import { emptyIntervals, type RateRule, rateLog, ratesAt, tenMinuteMean } from '../../src/chain/rate-log.ts';
import { readMempoolLog } from '../../src/chain/read-mempool-log.ts';
import { readRateLog } from '../../src/chain/read-rate-log.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { timeValue } from '../../src/chain/time-value.ts';
import { blockFile, makeChain } from './make-blocks.ts';
import { knownScripts } from './scripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkledger-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const id = (digit: string): string => digit.repeat(64);
const messageOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'no error',
    (error: Error) => error.message.replace(`${folder}/`, ''),
  );

async function times(...paths: string[]): Promise<Record<string, number>> {
  const { log } = await readMempoolLog(paths);
  return Object.fromEntries(Array.from(log.time, (time, number) => [hashText(log.id, number)[0], time]));
}

test('the first sight of each transaction is kept, whatever the order of files and lines', async () => {
  const lines = write('a.jsonl', `{"txid":"${id('a')}","time":120}\n{"txid":"${id('b')}","time":60}\n`);
  const csv = write('b.csv', `txid,time\n${id('a')},60\n${id('b')},180\n${id('c')},240\n`);
  expect(await times(lines, csv)).toEqual({ a: 60, b: 60, c: 240 });
  expect(await times(csv, lines)).toEqual({ a: 60, b: 60, c: 240 });
  expect((await readMempoolLog([lines, csv])).sights).toBe(5);
});

test('snapshots of getrawmempool: ids alone have the time of the snapshot, entries their own', async () => {
  const snapshots = write(
    'snapshots.jsonl',
    [
      { time: 120, mempool: [id('a'), id('b')] },
      { time: 60, mempool: [id('b')] },
      { time: '1970-01-01 00:03:00 UTC', mempool: { [id('c')]: { vsize: 100 }, [id('d')]: { vsize: 100, time: 170 } } },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
  expect(await times(snapshots)).toEqual({ a: 120, b: 60, c: 180, d: 170 });
  const pretty = write('one.json', JSON.stringify({ [id('e')]: { time: 5 }, [id('f')]: { time: 6 } }, null, 2));
  expect(await times(pretty)).toEqual({ e: 5, f: 6 });
});

test('a broken line is told with file and line', async () => {
  const broken = write('broken.jsonl', `{"txid":"${id('a')}","time":1}\n\n{"txid":"${id('b')}","ti`);
  expect(await messageOf(readMempoolLog(broken))).toMatch(/^broken\.jsonl:3:\d+: the line ends inside a JSON value/);
  const short = write('short.jsonl', '{"txid":"abc","time":1}\n');
  expect(await messageOf(readMempoolLog(short))).toBe(
    'short.jsonl:1: txid is "abc": expected a hash of 64 hexadecimal digits',
  );
  const timeless = write('timeless.jsonl', `{"txid":"${id('a')}"}\n`);
  expect(await messageOf(readMempoolLog(timeless))).toContain('timeless.jsonl:1: time is missing');
  const other = write('other.jsonl', '{"a":1,"b":2}\n');
  expect(await messageOf(readMempoolLog(other))).toContain('other.jsonl:1: expected "txid" and "time"');
  expect(await messageOf(readMempoolLog(join(folder, 'none')))).toBe('none: there is no such file');
});

test('first seen is the smaller of mempool and block time, the block time without a record', async () => {
  const transactions = [1, 2, 3].map((n) => {
    const transaction = new Transaction();
    transaction.addInput(new Uint8Array(32).fill(n), 0);
    transaction.addOutput(knownScripts(n)[0].script, 1n);
    return transaction;
  });
  const { chain } = scanBlocks(blockFile(makeChain([[], transactions])), 'regtest');
  const mined = chain.blocks.time[1];
  const path = write(
    'seen.jsonl',
    [
      { txid: transactions[0].getId(), time: mined - 300 },
      { txid: transactions[1].getId(), time: mined + 10 },
      { txid: id('0'), time: 1 },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
  const { log } = await readMempoolLog(path);
  expect(firstSeen(chain, log)).toEqual({
    time: Float64Array.of(chain.blocks.time[0], mined, mined - 300, mined, mined),
    recorded: Uint8Array.of(0, 0, 1, 1, 0),
    withoutRecord: 1,
    afterBlock: 1,
    notInChain: 1,
  });
});

test('rates: the mean of the ten minutes, and the latest quote', () => {
  const log = rateLog([
    { time: 1205, usdPerBtc: 900 },
    { time: 10, usdPerBtc: 700 },
    { time: 599, usdPerBtc: 710 },
    { time: 1205, usdPerBtc: 920 },
  ]);
  const at = [0, 9, 10, 599, 600, 1199, 1200, 1799, 1800];
  const none = Number.NaN;
  const mean = ratesAt(log, at, tenMinuteMean);
  expect(Array.from(mean.usdPerBtc)).toEqual([705, 705, 705, 705, none, none, 910, 910, none]);
  expect(mean.missing).toBe(3);
  const latest = ratesAt(log, at, { kind: 'latest' });
  expect(Array.from(latest.usdPerBtc)).toEqual([none, none, 700, 710, 710, 710, 710, 920, 920]);
  expect(latest.missing).toBe(2);
  const recent = ratesAt(log, at, { kind: 'latest', mostSeconds: 594 });
  expect(Array.from(recent.usdPerBtc)).toEqual([none, none, 700, 710, 710, none, none, 920, none]);
  expect(emptyIntervals(log, 600)).toEqual({ empty: 1, all: 3 });
  expect(ratesAt(rateLog([]), [1], tenMinuteMean)).toEqual({ usdPerBtc: Float64Array.of(none), missing: 1 });
  expect(emptyIntervals(rateLog([]), 600)).toEqual({ empty: 0, all: 0 });
});

test('rates agree with a search through all quotes', () => {
  const quote = fc.record({ time: fc.nat(5000), usdPerBtc: fc.integer({ min: 1, max: 1000 }) });
  fc.assert(
    fc.property(fc.array(quote), fc.array(fc.nat(6000)), fc.integer({ min: 1, max: 700 }), (quotes, at, seconds) => {
      const log = rateLog(quotes);
      const rule: RateRule = { kind: 'interval-mean', seconds };
      const expectedMeans = at.map((time) => {
        const within = quotes.filter((each) => Math.floor(each.time / seconds) === Math.floor(time / seconds));
        return within.reduce((sum, { usdPerBtc }) => sum + usdPerBtc, 0) / within.length;
      });
      expect(Array.from(ratesAt(log, at, rule).usdPerBtc)).toEqual(expectedMeans);
      const expectedLatest = at.map((time) => {
        const before = quotes.filter((each) => each.time <= time);
        const last = Math.max(...before.map((each) => each.time));
        return before.findLast((each) => each.time === last)?.usdPerBtc ?? Number.NaN;
      });
      expect(Array.from(ratesAt(log, at, { kind: 'latest' }).usdPerBtc)).toEqual(expectedLatest);
    }),
  );
});

test('rate logs are read from JSON lines and CSV; a bad rate is told with file and line', async () => {
  const csv = write('rates.csv', 'timestamp,price\n2016-12-11T00:10:00Z,770.5\n2016-12-11 00:00:00 UTC,769\n');
  expect(await readRateLog(csv)).toEqual({
    count: 2,
    time: Float64Array.of(1_481_414_400, 1_481_415_000),
    usdPerBtc: Float64Array.of(769, 770.5),
  });
  const lines = write('rates.jsonl', '{"time":1,"usdPerBtc":5}\n{"time":2,"usdPerBtc":0}\n');
  expect(await messageOf(readRateLog(lines))).toBe(
    'rates.jsonl:2: usdPerBtc is 0: expected US dollars a bitcoin, above 0',
  );
  expect(await messageOf(readRateLog(write('no.csv', 'time,euro\n1,2\n')))).toBe(
    'no.csv:2: expected one of usdPerBtc, usd_per_btc, usd, rate, price: the keys are time, euro',
  );
});

test.each([
  [1481414400, 1481414400],
  [1481414400500, 1481414400.5],
  ['1481414400', 1481414400],
  [1481414400n, 1481414400],
  [new Date(1481414400000), 1481414400],
  ['2016-12-11 00:00:00 UTC', 1481414400],
  ['2016-12-11 00:00:00', 1481414400],
  ['2016-12-11T00:00Z', 1481414400],
  ['2016-12-11T01:00:00.250+01:00', 1481414400.25],
  ['2016-12-10 19:00:00-05', 1481414400],
  ['2016-12-11', undefined],
  ['noon', undefined],
  [-1, undefined],
  [null, undefined],
])('the time %s', (value, seconds) => {
  expect(timeValue(value)).toBe(seconds);
});
