import type { PriceRules } from './price-rules.ts';

/** What follows what, for times in Unix seconds, UTC. */
export interface Calendar {
  /** Whether `after` is the same minute of the next hour. */
  isNextHour(before: number, after: number): boolean;
  /** Whether `after` lies on the next day. */
  isNextDay(before: number, after: number): boolean;
}

const hour = 3600;
const day = 24 * hour;

/** The hour of the day, from 0 to 23. */
export const hourOf = (time: number): number => Math.floor((time % day) / hour);
const minuteOf = (time: number): number => Math.floor((time % hour) / 60);
const dayOfMonth = (time: number): number => new Date(1000 * time).getUTCDate();

const days: Calendar = {
  isNextHour: (before, after) => Math.floor(after / 60) - Math.floor(before / 60) === 60,
  isNextDay: (before, after) => Math.floor(after / day) === Math.floor(before / day) + 1,
};

/** Compares days of the month, as published: blind to months, it finds no next day at the end of one. */
const daysOfMonth: Calendar = {
  isNextHour(before, after) {
    if (minuteOf(before) !== minuteOf(after)) return false;
    const days = dayOfMonth(after) - dayOfMonth(before);
    return days === 0
      ? hourOf(after) === hourOf(before) + 1
      : days === 1 && hourOf(before) === 23 && hourOf(after) === 0;
  },
  isNextDay: (before, after) => dayOfMonth(after) === dayOfMonth(before) + 1,
};

export const calendars: Readonly<Record<PriceRules['calendar'], Calendar>> = { days, 'day-of-month': daysOfMonth };
