import type { Goal } from './goal.ts';

const part = 'e164' as const;

function none(title: string, benchmark: string, of: string): Goal {
  return { part, title, benchmark, compare: 'value', of, atMost: 0, isExact: true };
}

function atMost(title: string, benchmark: string, of: string, to: string, limit: number): Goal {
  return { part, title, benchmark, compare: 'ratio', of, to, atMost: limit };
}

function times(title: string, benchmark: string, of: string, to: string, limit: number): Goal {
  return { part, title, benchmark, compare: 'speed', of, to, atLeast: limit };
}

function value(title: string, benchmark: string, of: string, limit: number): Goal {
  return { part, title, benchmark, compare: 'value', of, atMost: limit };
}

/** In ms. It is generous, because the machine is unknown and may be slow. */
function time(title: string, of: string, limit: number): Goal {
  return { ...value(title, 'e164/first', of, limit), grossAtMost: 5 * limit };
}

const exactness = 'e164/exactness';
const kinds = ['malformed', 'unassigned', 'wrong length', 'over 15 digits'];
const [valid, invalid, peer] = ['e164/valid', 'e164/invalid', 'e164/libphonenumber'];
const [regex, zod, maps] = ['regex', 'zod, z.e164()', 'Maps by length'];
const routes = 'e164/routes';
const table = 'createRouteTable';
const [bulk, lines, loop] = ['e164/bulk', 'checkE164Lines', 'regex loop'];

/** E.164: exact, tiny, and faster than a regex. */
export const e164Goals: readonly Goal[] = [
  none('isE164: valid numbers refused', exactness, 'valid, refused'),
  ...kinds.map((kind) => none(`isE164: ${kind} accepted`, exactness, `${kind}, accepted`)),
  atMost('isE164 on valid numbers, to a regex', valid, 'isE164', regex, 0.85),
  atMost('isE164 on invalid numbers, to a regex', invalid, 'isE164', regex, 0.6),
  times(
    'isE164, to libphonenumber-js/min isPossible',
    peer,
    'isE164',
    'libphonenumber-js/min',
    100,
  ),
  times('isE164 on valid numbers, to zod', valid, 'isE164', zod, 2),
  times('isE164 on invalid numbers, to zod', invalid, 'isE164', zod, 20),
  none('isValidE164: differs from libphonenumber', exactness, 'isValidE164 differs'),
  none('regionOf: differs from libphonenumber', exactness, 'regionOf differs'),
  atMost('isValidE164 on valid numbers, to a regex', valid, 'isValidE164', regex, 1.1),
  atMost('isValidE164 on invalid numbers, to a regex', invalid, 'isValidE164', regex, 1.1),
  time('isValidE164: ms of the first call', 'call of isValidE164', 8),
  time('routes: ms to build 50,000', 'createRouteTable of 50,000', 100),
  value('routes: MB of 50,000', `${routes}, memory of 50,000 prefixes`, table, 2),
  none('routes: differences', `${routes}, differences from trying every prefix`, table),
  atMost('bulk strings, to a regex loop', `${bulk}, strings`, lines, loop, 0.75),
  atMost('bulk bytes, to a regex loop', `${bulk}, bytes`, lines, loop, 0.4),
  atMost('bulk column of CSV, to a regex loop', `${bulk}, a column of CSV`, lines, loop, 0.4),
  ...['strings', 'bytes', 'chunks of 7 bytes', 'chunks of 64 kB'].map((how) =>
    none(`bulk, ${how}: differs from isE164`, `${bulk}, differences`, how),
  ),
  times('routes, to Maps by length', `${routes}, lookup`, 'lookup of the table', maps, 4),
];
