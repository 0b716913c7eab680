import { InputError, type Place } from '../common/error.ts';
import { mostSatoshi } from './scan-block.ts';
import { timeValue } from './time-value.ts';

/** An object of an export, where it stands, and its name in messages (`outputs[1]`). */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly name: string;
}

/** The value taken as an object. A text (a cell of CSV) is read as JSON. */
export function fieldsOf(value: unknown, place: Place, name = ''): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(`${name || 'the row'} is ${shown(value)}: expected an object`, place);
  }
  return { values: value as Record<string, unknown>, place, name };
}

/** The objects of an array, as it is or as JSON text. */
export function listOf({ values, place, name }: Fields, key: string): Fields[] {
  const list = typeof values[key] === 'string' ? parseJson(values[key], place, path(name, key)) : values[key];
  if (!Array.isArray(list)) fail({ values, place, name }, key, 'expected an array');
  return list.map((value, i) => fieldsOf(value, place, `${path(name, key)}[${i}]`));
}

/** A whole number from 0 to `most`, as a number or as text; undefined where it is left out or null. */
export function optionalNumber(fields: Fields, key: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const value = fields.values[key];
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && !/^\d+(\.0+)?$/.test(value) ? Number.NaN : Number(value);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    fail(fields, key, `expected a whole number from 0 to ${most}`);
  }
  return number;
}

/** A whole number from 0 to `most` that must be there. */
export function wholeNumber(fields: Fields, key: string, most?: number): number {
  return optionalNumber(fields, key, most) ?? fail(fields, key, 'expected a whole number');
}

/** A value in satoshi. */
export const satoshi = (fields: Fields, key: string): number => wholeNumber(fields, key, mostSatoshi);

/** A value in bitcoin with eight decimals at most, in satoshi. */
export function bitcoin(fields: Fields, key: string): number {
  const value = Number(fields.values[key] ?? Number.NaN);
  const whole = Math.round(value * 1e8);
  if (!(whole >= 0 && whole <= mostSatoshi && Math.abs(value * 1e8 - whole) < 0.01)) {
    fail(fields, key, 'expected an amount of bitcoin with eight decimals at most');
  }
  return whole;
}

/** A text, or undefined where it is left out or null. */
export function optionalText(fields: Fields, key: string): string | undefined {
  const value = fields.values[key];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : fail(fields, key, 'expected text');
}

/** A hash of 64 hexadecimal digits. */
export function hash(fields: Fields, key: string): string {
  const text = optionalText(fields, key) ?? '';
  return /^[0-9a-f]{64}$/i.test(text)
    ? text.toLowerCase()
    : fail(fields, key, 'expected a hash of 64 hexadecimal digits');
}

/** Bytes from hexadecimal digits, or undefined where they are left out or null. */
export function optionalBytes(fields: Fields, key: string): Uint8Array | undefined {
  const value = fields.values[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) fail(fields, key, 'expected bytes in hexadecimal');
  return new Uint8Array(Buffer.from(value as string, 'hex'));
}

/** A point in time, in Unix seconds, perhaps with a fraction. */
export function time(fields: Fields, key: string): number {
  const seconds = timeValue(fields.values[key]);
  if (seconds === undefined) fail(fields, key, 'expected Unix seconds or a time like 2016-12-11 10:00:00 UTC');
  return seconds;
}

/** Ends the reading at a value. */
export function fail({ values, place, name }: Fields, key: string, expected: string): never {
  const found = values[key] === undefined ? 'is missing' : `is ${shown(values[key])}`;
  throw new InputError(`${path(name, key)} ${found}: ${expected}`, place);
}

const path = (name: string, key: string): string => (name === '' ? key : `${name}.${key}`);

function shown(value: unknown): string {
  const text =
    JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner)) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function parseJson(text: string, place: Place, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${name} is ${shown(text)}: expected JSON`, place);
  }
}
