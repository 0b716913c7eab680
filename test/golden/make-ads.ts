import { randomStream, type RandomStream } from '../../src/common/random.ts';

const services = {
  'pet care': [
    'I walk dogs of every size in the morning and after work',
    'cats are fed at home and get an hour of play',
    'puppies need short walks and a patient hand',
    'keys are kept safe and never carry an address',
    'you get a photo after each visit',
  ],
  tutoring: [
    'algebra and geometry from the first form to the last exam',
    'we read the task aloud and draw it before we calculate',
    'homework is looked through the same evening',
    'the first lesson is free and takes half an hour',
    'lessons at your kitchen table or at the library',
  ],
  'moving help': [
    'two of us carry sofas and pianos down any stairs',
    'blankets and straps come with the van',
    'boxes can be borrowed for a small deposit',
    'we take beds apart and put them up again',
    'no hidden fee for the third floor',
  ],
};
const closings = [
  'write to me for a time that suits you',
  'references from neighbours on request',
  'weekends cost the same as any day',
  'students pay less',
  'please name your street and the day',
  'I answer within an hour or two',
];
const greetings = ['Hello', 'Hi there', 'Dear neighbours', 'Good day', ''];
const ends = ['.', '!', ' ...', '!!', ' -'];
const bullets = ['', '', '* ', '- ', '+ '];
const telephones = ['(202) 555-01##', '202.555.01##', '202-555-01##', ''];
const emoji = ['', '', ' 🙂', ' 🐾', ' 📦'];

/** One made-up ad, as a line of ads.jsonl holds it. */
export interface MadeUpAd {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly text: string;
  readonly posted: string;
  readonly town: string;
}

/** 240 made-up ads of 48 owners. Each owner writes in a manner of its own, from a stock of sentences that many share. */
export function makeAds(): MadeUpAd[] {
  return Array.from({ length: 48 }, (_, owner) => adsOf(owner)).flat();
}

function adsOf(owner: number): MadeUpAd[] {
  const stream = randomStream(1, 'owner', owner);
  const pick = <T>(list: readonly T[]) => list[stream.integer(list.length)]!;
  const service = pick(Object.keys(services) as (keyof typeof services)[]);
  const manner = {
    greeting: pick(greetings), end: pick(ends), bullet: pick(bullets), emoji: pick(emoji),
    capital: stream.uniform() < 0.6, apart: stream.uniform() < 0.5,
    telephone: pick(telephones).replace('##', String(10 + owner)),
  };
  return Array.from({ length: 5 }, (_, i) => ({
    id: `ad-${owner}-${i}`,
    owner: `owner-${owner}`,
    title: `${manner.capital ? service.toUpperCase() : service}${manner.end.trim()} ${pick(['today', 'this week', 'any day'])}`,
    text: textOf(service, manner, stream),
    posted: new Date(Date.UTC(2026, 2, 1 + stream.integer(28), stream.integer(24))).toISOString(),
    town: pick(['Ashford', 'Brookfield', 'Clifton']),
  }));
}

interface Manner {
  readonly greeting: string;
  readonly end: string;
  readonly bullet: string;
  readonly emoji: string;
  readonly capital: boolean;
  readonly apart: boolean;
  readonly telephone: string;
}

function textOf(service: keyof typeof services, manner: Manner, stream: RandomStream): string {
  const said = [...stream.shuffle([...services[service]]).slice(0, 4), ...stream.shuffle([...closings]).slice(0, 2)];
  const lines = said.map((sentence) => {
    const start = manner.capital ? sentence.charAt(0).toUpperCase() : sentence.charAt(0).toLowerCase();
    return `${manner.bullet}${start}${sentence.slice(1)}${manner.end}`;
  });
  const ending = manner.telephone === '' ? [] : [`call ${manner.telephone}${manner.emoji}`];
  const opening = manner.greeting === '' ? [] : [`${manner.greeting}${manner.end}`];
  return [...opening, ...lines, ...ending].join(manner.apart ? '\n' : ' ');
}

/** The lines of ads.jsonl. */
export function adsText(): string {
  return makeAds().map((ad) => `${JSON.stringify(ad)}\n`).join('');
}
