import type { Answer } from '../http/send.ts';
import { statusNames } from '../http/status-names.ts';
import type { Step } from './step.ts';

/** The headers that must be equal in the three responses to the same failure. */
const contractHeaders = [
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'www-authenticate',
  'allow',
  'x-ratelimit-limit',
];

/** The headers of every failure (WIRE.md, "Promised"). */
const everyError = new Map([
  ['content-type', 'application/json; charset=utf-8'],
  ['cache-control', 'no-store'],
  ['x-content-type-options', 'nosniff'],
]);

const everyAnswer = ['x-request-id'];

function expectedBody({ statusCode, message, name }: Step): string | undefined {
  if (message === undefined) return statusCode < 400 ? undefined : '';
  const error = statusNames.get(statusCode);
  if (error === undefined) throw new Error(`${name}: no name for ${statusCode}`);
  return JSON.stringify({ statusCode, message, error });
}

function headerFaults({ statusCode, headers }: Answer): string[] {
  const missing = everyAnswer.filter((name) => !headers.has(name)).map((name) => `no ${name}`);
  if (statusCode < 400) return missing;
  const wrong = [...everyError].filter(([name, value]) => headers.get(name) !== value);
  return [...missing, ...wrong.map(([name]) => `${name} is ${headers.get(name) ?? 'missing'}`)];
}

/** Lists what is wrong with one response. */
export function faultsOf(step: Step, answer: Answer): string[] {
  if (answer.statusCode !== step.statusCode) {
    return [`status ${answer.statusCode}, expected ${step.statusCode}: ${answer.text}`];
  }
  const body = expectedBody(step);
  const bodyFaults = body === undefined || body === answer.text ? [] : [`body ${answer.text}`];
  return [...bodyFaults, ...headerFaults(answer)];
}

/** The three apps answer at different times, so a second more or less is equal. */
function isNear(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(Number(a) - Number(b)) <= 1;
}

/** Lists how the responses to one failure differ. */
export function differencesOf(answers: readonly Answer[]): string[] {
  const [first, ...others] = answers;
  if (!first) return [];
  const differs = (isSame: (answer: Answer) => boolean) => !others.every(isSame);
  const found = contractHeaders.filter((name) =>
    differs(({ headers }) => headers.get(name) === first.headers.get(name)),
  );
  if (differs(({ text }) => text === first.text)) found.unshift('body');
  const retryAfter = first.headers.get('retry-after');
  if (differs(({ headers }) => isNear(headers.get('retry-after'), retryAfter))) {
    found.push('retry-after');
  }
  return found;
}
