import type { Outcome } from '../request/send.ts';

/** The values of one header in the answers, in the order of the apps. */
export interface HeaderRow {
  readonly name: string;
  readonly values: readonly (string | undefined)[];
  readonly isSame: boolean;
  /** Whether the contract says that it is the same everywhere. */
  readonly isPromised: boolean;
}

/** How the answers to one request compare. */
export interface Comparison {
  readonly isSameStatus: boolean;
  readonly isSameBody: boolean;
  /** Whether the bodies are the same but for ids, secrets and times, which are each app's own. */
  readonly isAlike: boolean;
  /** Where the first byte of a body is that another one has not there, from 0. */
  readonly firstDifference: number | undefined;
  readonly headers: readonly HeaderRow[];
}

const promised = [
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'www-authenticate',
  'allow',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'retry-after',
];

function rank(name: string): string {
  const place = promised.indexOf(name);
  return place < 0 ? `z${name}` : String.fromCharCode(97 + place);
}

/** The values by lower-case name: all of them, as a header may come more than once. */
function valuesOf(answer: Outcome['answer']): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of answer?.headers ?? []) {
    const key = name.toLowerCase();
    const before = values.get(key);
    if (before) before.push(value);
    else values.set(key, [value]);
  }
  return values;
}

function headerRows(outcomes: readonly Outcome[]): HeaderRow[] {
  const all = outcomes.map(({ answer }) => valuesOf(answer));
  const names = [...new Set(all.flatMap((values) => [...values.keys()]))];
  return names
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((name) => {
      const values = all.map((one) => one.get(name)?.join(', '));
      const isSame = values.every((value) => value === values[0]);
      return { name, values, isSame, isPromised: promised.includes(name) };
    });
}

function differenceOf(a: Uint8Array, b: Uint8Array): number | undefined {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return a.length === b.length ? undefined : length;
}

const own = /\b[a-z]+_[0-9a-f]{24}(?::[\w-]+)?|\d{4}-\d\d-\d\dT[\d:.]+Z|\+1415\d{7}/g;

/** Compares the answers of the apps, each with the first. */
export function compare(outcomes: readonly Outcome[]): Comparison {
  const [first] = outcomes;
  const none = new Uint8Array();
  const bodies = outcomes.map(({ answer }) => answer?.body ?? none);
  const texts = outcomes.map(({ answer }) => answer?.text.replace(own, ''));
  const found = bodies.map((body) => differenceOf(bodies[0] ?? none, body));
  const differences = found.filter((at) => at !== undefined);
  return {
    isSameStatus: outcomes.every(({ answer }) => answer?.statusCode === first?.answer?.statusCode),
    isSameBody: differences.length === 0,
    isAlike: texts.every((text) => text === texts[0]),
    firstDifference: differences.length > 0 ? Math.min(...differences) : undefined,
    headers: headerRows(outcomes),
  };
}
