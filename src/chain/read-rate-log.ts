import { InputError } from '../common/error.ts';
import { type Fields, fail, fieldsOf, time } from './fields.ts';
import { type Quote, type RateLog, rateLog } from './rate-log.ts';
import { readRows } from './rows.ts';

const timeNames = ['time', 'timestamp'];
const rateNames = ['usdPerBtc', 'usd_per_btc', 'usd', 'rate', 'price'];

/**
 * Reads quotes of US dollars a bitcoin from JSON, JSON lines, CSV or Parquet: a row has a time (`time`, `timestamp`) and
 * a rate (`usdPerBtc`, `usd_per_btc`, `usd`, `rate`, `price`).
 *
 * @throws InputError with file and line for a row without them, or a rate that is no number above 0
 */
export async function readRateLog(paths: string | readonly string[]): Promise<RateLog> {
  const quotes: Quote[] = [];
  for (const path of [paths].flat()) {
    for await (const { value, place } of readRows(path)) quotes.push(quoteOf(fieldsOf(value, place)));
  }
  return rateLog(quotes);
}

function quoteOf(fields: Fields): Quote {
  const rateName = nameOf(fields, rateNames);
  const usdPerBtc = Number(fields.values[rateName] ?? Number.NaN);
  if (!(usdPerBtc > 0 && Number.isFinite(usdPerBtc)) || fields.values[rateName] === '') {
    fail(fields, rateName, 'expected US dollars a bitcoin, above 0');
  }
  return { time: time(fields, nameOf(fields, timeNames)), usdPerBtc };
}

function nameOf({ values, place }: Fields, names: readonly string[]): string {
  const name = names.find((each) => each in values);
  if (name !== undefined) return name;
  throw new InputError(`expected one of ${names.join(', ')}: the keys are ${Object.keys(values).join(', ')}`, place);
}
