import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, bench, describe } from 'vitest';
import { findCandidates, minutesOf, type PurchaseColumns, paperWindow } from '../../src/attribution/candidates.ts';
import { paperValues, valueTest } from '../../src/attribution/decimals.ts';
import { minuteRates } from '../../src/attribution/minute-rates.ts';
import { indexOutputs } from '../../src/attribution/output-index.ts';
import { rateLog, tenMinuteMean } from '../../src/chain/rate-log.ts';
import { randomStream } from '../../src/common/random.ts';

/** The scale of four weeks of 2016: transactions, outputs and ads as in Portnoff et al. 2017. */
const scale = { transactions: 8_000_000, outputs: 20_000_000, purchases: 741_000, minutes: 28 * 1440 };
const firstMinute = 24_690_240;

const stream = randomStream(1, 'attribution bench');

/** Synthetic columns: a quarter of the values have four decimals or fewer, a tenth three or fewer. */
function columns() {
  const firstOutput = new Int32Array(scale.transactions + 1);
  const firstSeen = new Float64Array(scale.transactions);
  const value = new Float64Array(scale.outputs);
  for (let t = 0; t < scale.transactions; t++) {
    firstOutput[t] = Math.floor((t * scale.outputs) / scale.transactions);
    firstSeen[t] = 60 * (firstMinute + stream.uniform() * scale.minutes);
  }
  firstOutput[scale.transactions] = scale.outputs;
  for (let output = 0; output < scale.outputs; output++) {
    const kind = stream.uniform();
    const unit = kind < 0.1 ? 1e5 : kind < 0.26 ? 1e4 : 1;
    value[output] =
      Math.max(
        1,
        Math.round((4e6 * Math.exp(2.7 * (stream.uniform() + stream.uniform() + stream.uniform() - 1.5) * 2)) / unit),
      ) * unit;
  }
  return { firstOutput, firstSeen, value };
}

function purchaseColumns(): PurchaseColumns {
  const count = scale.purchases;
  return {
    count,
    minute: Int32Array.from({ length: count }, () => firstMinute + stream.integer(scale.minutes)),
    usd: Float64Array.from({ length: count }, () => 1 + stream.integer(200) / 4),
    tolerance: Float64Array.from({ length: count }, () => (stream.uniform() < 0.1 ? 0.05 : 0.02)),
  };
}

const chain = columns();
const bought = purchaseColumns();
const quotes = rateLog(
  Array.from({ length: scale.minutes + 60 }, (_, i) => ({
    time: 60 * (firstMinute + i),
    usdPerBtc: 780 + 40 * Math.sin(i / 5000),
  })),
);

/** How many candidates, and the sum of their output numbers: what both must agree on. */
interface Answer {
  readonly candidates: number;
  readonly sum: number;
}

/** What the columns take, those given and those made. */
let bytes = 0;

function byArrays(): Answer {
  const minutes = minutesOf(bought, paperWindow);
  const index = indexOutputs(chain, chain.firstSeen, { ...minutes, fits: valueTest(paperValues) });
  const found = findCandidates(bought, index, minuteRates(quotes, minutes, tenMinuteMean), paperWindow);
  const columns = [chain.firstOutput, chain.firstSeen, chain.value, bought.minute, bought.usd, bought.tolerance];
  const made = [index.first, index.output, index.satoshi, found.first, found.entry, found.lag];
  bytes = [...columns, ...made].reduce((sum, column) => sum + column.byteLength, 0);
  let sum = 0;
  for (const entry of found.entry) sum += index.output[entry];
  return { candidates: found.entry.length, sum };
}

/** The same tables in DuckDB, one thread, loaded before anything is measured. */
async function duckDB() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const load = async (
    name: string,
    definition: string,
    rows: number,
    append: (appender: Appender, row: number) => void,
  ) => {
    await connection.run(`create table ${name} (${definition})`);
    const appender = await connection.createAppender(name);
    for (let row = 0; row < rows; row++) {
      append(appender, row);
      appender.endRow();
    }
    appender.closeSync();
  };
  type Appender = Awaited<ReturnType<typeof connection.createAppender>>;
  const seen = new Float64Array(scale.outputs);
  for (let t = 0; t < scale.transactions; t++) {
    seen.fill(chain.firstSeen[t], chain.firstOutput[t], chain.firstOutput[t + 1]);
  }
  // Each output with its transaction's time: no join is needed to find it, as none is in the columns.
  await load('outputs', 'id integer, first_seen double, satoshi bigint', scale.outputs, (appender, output) => {
    appender.appendInteger(output);
    appender.appendDouble(seen[output]);
    appender.appendBigInt(BigInt(chain.value[output]));
  });
  await load('purchases', 'minute integer, usd double, tolerance double', bought.count, (appender, p) => {
    appender.appendInteger(bought.minute[p]);
    appender.appendDouble(bought.usd[p]);
    appender.appendDouble(bought.tolerance[p]);
  });
  await load('quotes', 'time double, usd_per_btc double', quotes.count, (appender, quote) => {
    appender.appendDouble(quotes.time[quote]);
    appender.appendDouble(quotes.usdPerBtc[quote]);
  });
  return async (): Promise<Answer> => {
    const reader = await connection.runAndReadAll(`
      with rates as (select floor(time / 600)::integer as ten_minutes, avg(usd_per_btc) as rate from quotes group by 1),
      kept as (
        select o.id, floor(o.first_seen / 60)::integer as minute, o.satoshi / 1e8 * r.rate as value
        from outputs o join rates r on r.ten_minutes = floor(floor(o.first_seen / 60) / 10)::integer
        where o.satoshi < 100000000 and o.satoshi % 10000 = 0 and o.satoshi % 1000000 <> 0),
      wanted as (select minute + after as minute, usd, tolerance from purchases, (values (0), (1)) as lags(after))
      select count(*) as candidates, sum(kept.id) as total
      from wanted join kept on kept.minute = wanted.minute
        and kept.value between usd / (1 + tolerance) * (1 - 1e-12) and usd / (1 - tolerance) * (1 + 1e-12)
        and abs(usd - kept.value) / kept.value <= tolerance`);
    const [row] = reader.getRowObjects();
    return { candidates: Number(row.candidates), sum: Number(row.total) };
  };
}

const inDuckDB = await duckDB();
const answers = { arrays: byArrays(), duckdb: await inDuckDB() };
if (answers.arrays.candidates !== answers.duckdb.candidates || answers.arrays.sum !== answers.duckdb.sum) {
  throw new Error(`the two joins differ: ${JSON.stringify(answers)}`);
}

const times: Record<'arrays' | 'duckdb', number[]> = { arrays: [], duckdb: [] };
const few = { iterations: 3, warmupIterations: 0, time: 0, warmupTime: 0 };

describe('the join of 741,000 purchases with 20 million outputs, from columns in memory', () => {
  bench(
    'typed arrays',
    () => {
      const start = performance.now();
      byArrays();
      times.arrays.push(performance.now() - start);
    },
    few,
  );
  bench(
    'DuckDB, one thread',
    async () => {
      const start = performance.now();
      await inDuckDB();
      times.duckdb.push(performance.now() - start);
    },
    few,
  );
});

afterAll(() => {
  const median = (list: readonly number[]) => [...list].sort((x, y) => x - y)[list.length >> 1];
  const [arrays, duckdb] = [median(times.arrays), median(times.duckdb)];
  console.log(
    [
      `${answers.arrays.candidates.toLocaleString('en')} candidates, the same from both; columns of ${Math.round(bytes / 1e6)} MB`,
      `typed arrays ${(arrays / 1000).toFixed(2)} s, DuckDB ${(duckdb / 1000).toFixed(2)} s: ${(duckdb / arrays).toFixed(1)} times as fast`,
    ].join('\n'),
  );
});
