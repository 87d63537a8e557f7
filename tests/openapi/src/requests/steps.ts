import fc from 'fast-check';
import { bodiesOf, type SentBody } from './bodies.ts';
import { type DocumentedOperation, documentedOperations } from './operation.ts';
import type { Hints } from './values.ts';
import { hostileTexts } from './wrong-values.ts';

/** Which key a request has. */
export const keyNames = ['all', 'reader', 'agents', 'expired', 'revoked', 'wrong', 'none'] as const;
export type KeyName = (typeof keyNames)[number];

/** A request to be made. A text such as `‹agent.2›` stands for what an organization has. */
export interface Step {
  readonly operation: DocumentedOperation;
  readonly id: string;
  readonly query: string;
  readonly key: KeyName;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SentBody | undefined;
}

/** Something of the organization that sends the request. */
const own = (kind: string) => fc.nat({ max: 5 }).map((index) => `‹${kind}.${index}›`);
const called = fc.constantFrom('+14155550123', '+14155550199', '+5351234567', '+12025550199');

const hints: Hints = {
  agent_id: own('agents'),
  phone_number_id: own('phone-numbers'),
  from_phone_number: own('callers'),
  to_phone_number: called,
  phone_number: fc.oneof(
    called,
    fc.integer({ min: 14155550100, max: 14155550900 }).map((n) => `+${n}`),
  ),
  id: own('groups'),
};

const encoded = hostileTexts.map((text) => encodeURIComponent(text.toWellFormed()) || 'x');
const strangeIds = fc.oneof(
  encoded,
  fc.constantFrom(
    'x',
    '%zz',
    '%ff',
    '%2F',
    '..',
    '..%2f..',
    'a'.repeat(3_000),
    '__proto__',
    'agt_%00',
  ),
);

/** The kind of the things below a path: `agents` of `/v1/agents/{id}`. */
const kindOf = (path: string) => path.split('/')[2] ?? '';

const idsOf = ({ path }: DocumentedOperation) =>
  path.includes('{id}')
    ? fc.oneof({ weight: 6, arbitrary: own(kindOf(path)) }, own('agents'), strangeIds)
    : fc.constant('');

const strangeQueries = fc.constantFrom(
  ...['colour=1', 'page[]=1', '__proto__=1', '%zz=1', '%00', '=', '&', 'page'],
);
const numbers = fc.oneof(
  fc.integer({ min: -1, max: 102 }).map(String),
  fc.constantFrom('', '1.5', '1e1', '0x1', '+1', '%201', '9'.repeat(30), '%zz', 'NaN'),
);

function queriesOf({ parameters }: DocumentedOperation): fc.Arbitrary<string> {
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const pairs = names.length > 0 ? fc.tuple(fc.constantFrom(...names), numbers) : undefined;
  const right = pairs?.map(([name, value]) => `${name}=${value}`) ?? fc.constant('');
  const several = fc.array(fc.oneof(right, strangeQueries), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: right },
    several.map((parts) => parts.join('&')),
  );
}

const tags = fc.oneof(own('etags'), fc.constantFrom('*', '"x"', 'W/"x"', '', 'x', '"a,b", W/"c"'));
const headerValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'Idempotency-Key': fc.constantFrom('k1', 'k2', 'a b', 'é', 'x'.repeat(256), ''),
  'If-Match': tags,
  'If-None-Match': tags,
};

function headersOf({ parameters }: DocumentedOperation): fc.Arbitrary<Record<string, string>> {
  const names = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
  const model = names.map((name) => [name, headerValues[name] ?? fc.constant('x')] as const);
  const others = { Accept: fc.constantFrom('*/*', 'text/html', 'x'), 'X-Request-Id': hostileIds };
  const sometimes = (values: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, values);
  const all = [...model, ...Object.entries(others)].map(([name, values]) => [
    name,
    sometimes(values),
  ]);
  return fc.record(Object.fromEntries(all)).map((headers) => {
    const given = Object.entries(headers).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as Record<string, string>;
  });
}

const hostileIds = fc.constantFrom('a', 'a b', 'x'.repeat(300), 'é', '');

const keys = fc.oneof(
  { weight: 20, arbitrary: fc.constant<KeyName>('all') },
  fc.constantFrom(...keyNames),
);

const stepOf = (operation: DocumentedOperation): fc.Arbitrary<Step> =>
  fc.record({
    operation: fc.constant(operation),
    id: idsOf(operation),
    query: queriesOf(operation),
    key: keys,
    headers: headersOf(operation),
    body: bodiesOf(operation, hints),
  });

/** Sequences of requests: what one makes, others use. */
export const sequences: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(...documentedOperations.map(stepOf)),
  { minLength: 4, maxLength: 24, size: 'max' },
);
