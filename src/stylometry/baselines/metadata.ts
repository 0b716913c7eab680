import type { Document } from '../../text/document.ts';
import { simpleGroup } from '../simple-group.ts';

const day = 86_400;
const hour = 3_600;
/** 1 January 1970 was a Thursday; which day counts as the first makes no difference to whether two are the same. */
const weekday = (time: number): number => ((Math.floor(time / day) % 7) + 7) % 7;
const hourOfDay = (time: number): number => Math.floor((((time % day) + day) % day) / hour);

/** Whether both documents have it, and whether it is the same. */
function sameness<T>(a: T | undefined, b: T | undefined): [same: number, known: number] {
  return a === undefined || b === undefined ? [0, 0] : [a === b ? 1 : 0, 1];
}

/**
 * Where and when two documents were posted, without a word of them. What a document lacks makes the comparison 0 and its
 * "known" 0, so that a model tells "different" from "not known". Times are compared in UTC.
 */
export const metadataBaseline = simpleGroup({
  name: 'baseline-metadata',
  summary: 'Same place, thread, weekday and hour, and the time between two documents (logarithm of seconds)',
  source: 'a control of this project: no text is read',
  features: [
    'samePlace',
    'placesKnown',
    'sameThread',
    'threadsKnown',
    'logTimeDifference',
    'sameWeekday',
    'sameHour',
    'timesKnown',
  ],
  readsLayout: false,
  profile: ({ place, thread, time }: Document) => ({ place, thread, time }),
  compare(a, b, write) {
    write(...sameness(a.place, b.place), ...sameness(a.thread, b.thread));
    if (a.time === undefined || b.time === undefined) write(0, 0, 0, 0);
    else {
      write(
        Math.log1p(Math.abs(a.time - b.time)),
        weekday(a.time) === weekday(b.time) ? 1 : 0,
        hourOfDay(a.time) === hourOfDay(b.time) ? 1 : 0,
        1,
      );
    }
  },
});
