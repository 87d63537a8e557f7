import { type Answer, failure, type Mutation } from './answer.ts';
import { body, header, on, onStatus, saying, sets } from './break.ts';

type Change = (answer: Answer) => Answer;

const everywhere =
  (change: Mutation): Mutation =>
  (answer, facts) =>
    answer.status >= 400 ? change(answer, facts) : answer;

/** Changes the failures whose body has some words. */
const where = (words: RegExp, change: Mutation): Mutation =>
  everywhere((answer, facts) => (words.test(answer.body) ? change(answer, facts) : answer));

const rewriting = (change: (value: Record<string, unknown>) => unknown): Change => {
  return (answer) => ({ ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) });
};

/** The same failure with another status. */
const as = (status: number): Change => {
  return ({ headers, body: text }) => failure(status, JSON.parse(text).message, headers);
};

const page: Change = (answer) => {
  const type = { 'content-type': 'text/html; charset=utf-8' };
  return { ...answer, headers: { ...answer.headers, ...type }, body: `<h1>${answer.status}</h1>` };
};

const inOneString = (message: string | string[]) =>
  `Validation failed: ${[message].flat().join('; ').replace('Validation failed: ', '')}`;

const unknownRoute = /"Route not found"/;
const invalid = / must be | is not known/;
const json = ['02', '03', '04', '05', '06'].map((number) => `EC-BODY-${number}`);
const sentences = ['EC-ROUTE-01', 'EC-JSON-01', 'EC-SIZE-01', 'EC-5XX-03'];
const validation = ['01', '02', '03', '05', '08'].map((number) => `EC-VAL-${number}`);

type Deviation = readonly [what: string, change: Mutation, fails: readonly string[]];

const inBodies: readonly Deviation[] = [
  ['has a fourth key', everywhere(body({ code: 'E' })), ['EC-BODY-03']],
  [
    'has its keys in another order',
    everywhere(rewriting(({ statusCode, ...rest }) => ({ ...rest, statusCode }))),
    ['EC-BODY-03'],
  ],
  [
    'has no statusCode',
    everywhere(rewriting(({ statusCode: _, ...rest }) => rest)),
    ['EC-BODY-03', 'EC-BODY-04'],
  ],
  [
    'repeats the status as a string',
    everywhere(rewriting((value) => ({ ...value, statusCode: String(value.statusCode) }))),
    ['EC-BODY-04'],
  ],
  ['has a code for a name', everywhere(body({ error: 'E_FAILED' })), ['EC-BODY-06']],
  [
    'puts a byte order mark before the JSON',
    everywhere((answer) => ({ ...answer, body: `\ufeff${answer.body}` })),
    ['EC-BODY-07'],
  ],
  [
    'has a key twice',
    everywhere((answer) => ({ ...answer, body: answer.body.replace('{', '{"statusCode":0,') })),
    ['EC-BODY-08'],
  ],
  ['has no charset', everywhere(header('content-type', 'application/json')), ['EC-BODY-01']],
  ['sends pages', everywhere(page), ['EC-BODY-01', ...json, ...sentences, ...validation]],
  [
    'has no body for bytes that are no HTTP',
    (answer, { code }) => (code ? { ...answer, body: '' } : answer),
    ['EC-BODY-02'],
  ],
];

const inSentences: readonly Deviation[] = [
  ['says "Not found"', where(unknownRoute, saying('Not found')), ['EC-ROUTE-01']],
  ['says "Payload Too Large"', onStatus(413, saying('Payload Too Large')), ['EC-SIZE-01']],
  ['says what was thrown', onStatus(500, saying('connect failed')), ['EC-5XX-03']],
  [
    'says what the parser said',
    where(/not valid JSON/, saying('Unexpected token } in JSON at position 3')),
    ['EC-JSON-01', 'EC-LEAK-02'],
  ],
  [
    'says everything in one string',
    where(
      invalid,
      rewriting((value) => ({ ...value, message: inOneString(value.message as string) })),
    ),
    ['EC-VAL-02', 'EC-VAL-05'],
  ],
];

const inStatuses: readonly Deviation[] = [
  ['has 410 for an unknown route', where(unknownRoute, as(410)), ['EC-ROUTE-01']],
  ['has 401 for an unknown route', where(unknownRoute, as(401)), ['EC-ROUTE-01', 'EC-AUTH-04']],
  [
    'has a page of the app for an unknown route',
    where(unknownRoute, (answer) => ({ ...page(answer), status: 200 })),
    ['EC-ROUTE-01', 'EC-STATUS-01'],
  ],
  ['has 403 for a wrong key', onStatus(401, as(403)), ['EC-AUTH-01', 'EC-AUTH-02', 'EC-AUTH-03']],
  ['has 422 for what is invalid', where(invalid, as(422)), ['EC-VAL-01']],
  ['has 400 for what is too large', onStatus(413, as(400)), ['EC-SIZE-01']],
  ['obeys Accept', on(sets('accept', 'image/png'), everywhere(as(406))), ['EC-ROUTE-06']],
];

const inHeaders: readonly Deviation[] = [
  ['has no Cache-Control', everywhere(header('cache-control')), ['EC-HDR-01']],
  [
    'has Cache-Control twice',
    everywhere(header('cache-control', ['no-store', 'no-store'])),
    ['EC-HDR-07'],
  ],
  [
    'has a Cache-Control that contradicts itself',
    everywhere(header('cache-control', 'public, no-store')),
    ['EC-HDR-01'],
  ],
  [
    'has the sound of no-store',
    everywhere(header('cache-control', 'private, no-store-ever')),
    ['EC-HDR-01'],
  ],
  ['has no nosniff', everywhere(header('x-content-type-options')), ['EC-HDR-02']],
  ['has an ETag', everywhere(header('etag', '"e"')), ['EC-HDR-04']],
  ['takes off the headers of the service', everywhere(header('x-frame-options')), ['EC-HDR-08']],
  ['has no challenge', onStatus(401, header('www-authenticate')), ['EC-AUTH-04']],
  ['has no Retry-After', onStatus(429, header('retry-after')), ['EC-RATE-02']],
  ['has no limits on failures', everywhere(header('x-ratelimit-limit')), ['EC-RATE-03']],
];

const inSpelling: readonly Deviation[] = [
  'application/json;charset=UTF-8',
  'Application/JSON ; charset="utf-8"',
].map((type) => [`writes ${type}`, everywhere(header('content-type', type)), []]);

const inStrictness: readonly Deviation[] = [
  'No-Store',
  'private, no-cache, no-store, max-age=0, must-revalidate',
].map((control) => [`writes ${control}`, everywhere(header('cache-control', control)), []]);

/** Services that deviate in one thing wherever it comes up, and the audits that say so. */
export const deviations = [
  ...inBodies,
  ...inSentences,
  ...inStatuses,
  ...inHeaders,
  ...inSpelling,
  ...inStrictness,
];
