import type { Goal } from './goal.ts';

const goal = { part: 'e164', compare: 'ratio' } as const;
const count = { part: 'e164', compare: 'value', isExact: true, atMost: 0 } as const;

/** E.164: exact, tiny, and faster than a regex. */
export const e164Goals: readonly Goal[] = [
  {
    ...count,
    title: 'isE164: valid numbers refused',
    benchmark: 'e164/exactness',
    of: 'valid, refused',
  },
  ...['malformed', 'unassigned', 'wrong length', 'over 15 digits'].map((kind) => ({
    ...count,
    title: `isE164: ${kind} accepted`,
    benchmark: 'e164/exactness',
    of: `${kind}, accepted`,
  })),
  {
    ...goal,
    title: 'isE164 on valid numbers, to a regex',
    benchmark: 'e164/valid',
    of: 'isE164',
    to: 'regex',
    atMost: 0.85,
  },
  {
    ...goal,
    title: 'isE164 on invalid numbers, to a regex',
    benchmark: 'e164/invalid',
    of: 'isE164',
    to: 'regex',
    atMost: 0.6,
  },
  {
    ...goal,
    title: 'isE164, to isPossible of libphonenumber-js/min',
    benchmark: 'e164/libphonenumber',
    compare: 'speed',
    of: 'isE164',
    to: 'libphonenumber-js/min',
    atLeast: 100,
  },
  {
    ...goal,
    title: 'isE164 on valid numbers, to z.e164().safeParse',
    benchmark: 'e164/valid',
    compare: 'speed',
    of: 'isE164',
    to: 'zod e164()',
    atLeast: 2,
  },
  {
    ...goal,
    title: 'isE164 on invalid numbers, to z.e164().safeParse',
    benchmark: 'e164/invalid',
    compare: 'speed',
    of: 'isE164',
    to: 'zod e164()',
    atLeast: 20,
  },
];
