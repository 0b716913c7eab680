import { InputError } from '../common/error.ts';
import { type JsonLine, readJsonLines } from '../common/json-lines.ts';

/** The problems of a PAN verification task. */
export interface PanTruth {
  readonly file: string;
  readonly ids: readonly string[];
  /** 1 where one author wrote both texts. */
  readonly same: Uint8Array;
  /** The two authors of each problem; undefined where the file names none of them. */
  readonly authors?: readonly (readonly [string, string])[];
}

/** Answers to the problems of a truth, in its order. */
export interface PanAnswers {
  /** From 0 to 1; .5 where the problem is left unanswered. */
  readonly values: Float64Array;
  /** How many problems the file has no answer to: they count as .5, as in PAN's evaluator. */
  readonly missing: number;
}

/**
 * Reads PAN's `truth.jsonl`: lines of `{"id": "…", "same": true, "authors": ["…", "…"]}`, the authors optional.
 *
 * @throws InputError with file and line for anything else, an id given twice, or authors that contradict `same`
 */
export async function readPanTruth(file: string): Promise<PanTruth> {
  const ids = new Map<string, number>();
  const same: number[] = [];
  const authors: [string, string][] = [];
  for await (const entry of readJsonLines(file)) {
    const record = readRecord(file, entry, ids);
    const fail = (problem: string) => new InputError(problem, { file, line: entry.line });
    if (typeof record.same !== 'boolean') {
      throw fail(`"same" is ${show(record.same)}: it must be true or false`);
    }
    same.push(record.same ? 1 : 0);
    if (record.authors === undefined && authors.length === 0) continue;
    const pair = record.authors;
    if (!Array.isArray(pair) || pair.length !== 2 || pair.some((author) => typeof author !== 'string')) {
      throw fail(`"authors" is ${show(pair)}: it must be two texts, on every line or on none`);
    }
    const [first, second] = pair as [string, string];
    if ((first === second) !== record.same) {
      throw fail(`"same" is ${record.same}, but the authors are ${show(first)} and ${show(second)}`);
    }
    authors.push([first, second]);
    if (authors.length !== same.length)
      throw fail('"authors" must be on every line or on none: lines before have none');
  }
  if (ids.size === 0) throw new InputError('no problem: expected lines as {"id": "1", "same": true}', { file });
  const problems = { file, ids: [...ids.keys()], same: Uint8Array.from(same) };
  return authors.length === 0 ? problems : { ...problems, authors };
}

/**
 * Reads PAN's `answers.jsonl`: lines of `{"id": "…", "value": 0.7}`; a value in an array of its own (`[0.7]`) will do.
 *
 * @throws InputError with file and line for anything else, an id given twice or not in the truth, or no answer at all
 */
export async function readPanAnswers(file: string, truth: PanTruth): Promise<PanAnswers> {
  const position = new Map(truth.ids.map((id, i) => [id, i]));
  const values = new Float64Array(truth.ids.length).fill(0.5);
  const ids = new Map<string, number>();
  for await (const entry of readJsonLines(file)) {
    const record = readRecord(file, entry, ids);
    const problem = position.get(record.id);
    if (problem === undefined) {
      throw new InputError(`id ${show(record.id)} is not in ${truth.file}`, { file, line: entry.line });
    }
    const value = Array.isArray(record.value) && record.value.length === 1 ? record.value[0] : record.value;
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
      throw new InputError(`"value" is ${show(record.value)}: it must be a number from 0 to 1`, {
        file,
        line: entry.line,
      });
    }
    values[problem] = value;
  }
  if (ids.size === 0) throw new InputError('no answer: expected lines as {"id": "1", "value": 0.7}', { file });
  return { values, missing: truth.ids.length - ids.size };
}

type PanRecord = { readonly id: string; readonly [key: string]: unknown };

/** @param ids line by id, of the lines before; the record's own is added */
function readRecord(file: string, { value, line }: JsonLine, ids: Map<string, number>): PanRecord {
  const fail = (problem: string) => new InputError(problem, { file, line });
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw fail(`expected an object with "id", found ${show(value)}`);
  }
  const { id, ...rest } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') throw fail(`"id" is ${show(id)}: it must be a text that is not empty`);
  const before = ids.get(id);
  if (before !== undefined) throw fail(`id ${show(id)} again: line ${before} has it already`);
  ids.set(id, line);
  return { ...rest, id };
}

function show(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
