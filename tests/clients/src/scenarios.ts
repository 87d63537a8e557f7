/** A call of the client. Times are in milliseconds. */
export interface ScenarioCall {
  readonly method: string;
  readonly path: string;
  /** Where nobody listens. */
  readonly isGone?: boolean;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
  readonly maxResponseBytes?: number;
}

/** A call, how it ends, and the requests that the services got. The same in every language. */
export type Scenario = readonly [
  name: string,
  call: ScenarioCall,
  ends: Readonly<Record<string, unknown>>,
  requests: readonly string[],
];

const failed = { tellsSecret: false, status: null, tries: null };
const answered = { tellsSecret: false, tries: 1, requestId: 'req_1' };
const refusedRedirect = { tellsSecret: false, tries: 1, classes: ['UnexpectedResponseError'] };

const get = (path: string, own: Partial<ScenarioCall> = {}) => ({ method: 'GET', path, ...own });
const post = (path: string, body: unknown) => ({ method: 'POST', path, body });
const abc = { query: { a: ['b', 'c'] } };

export const scenarios: readonly Scenario[] = [
  ['a result', get('/agents/1', abc), { data: { id: 1 } }, ['GET /agents/1?a=b&a=c key']],
  [
    'invalid fields',
    post('/invalid', { password: 's3cret' }),
    {
      ...answered,
      name: 'ValidationError',
      classes: ['ValidationError'],
      status: 400,
      form: 'contract',
      messages: ['a is required', 'b is required'],
    },
    ['POST /invalid key'],
  ],
  [
    'what is missing',
    get('/missing'),
    { ...answered, classes: ['NotFoundError'], status: 404 },
    ['GET /missing key'],
  ],
  [
    'HTML',
    get('/html'),
    {
      ...answered,
      name: 'ApiError',
      status: 418,
      form: 'other',
      deviation: 'the body is not JSON',
    },
    ['GET /html key'],
  ],
  [
    'a problem',
    get('/problem'),
    { ...answered, name: 'ForbiddenError', status: 403, form: 'problem', message: 'It costs 50' },
    ['GET /problem key'],
  ],
  [
    'an empty failure',
    get('/empty'),
    { ...answered, name: 'InternalServerError', status: 500, deviation: 'the body is empty' },
    ['GET /empty key'],
  ],
  [
    'a result that is not JSON',
    get('/not-json'),
    { ...answered, classes: ['UnexpectedResponseError'], status: 200 },
    ['GET /not-json key'],
  ],
  [
    'a cut result',
    get('/cut'),
    { ...failed, classes: ['NetworkError'] },
    Array(3).fill('GET /cut key'),
  ],
  [
    'a failure without an end',
    get('/endless'),
    { ...answered, classes: ['ConflictError'], deviation: 'the body is not complete' },
    ['GET /endless key'],
  ],
  [
    'a service that is not there',
    get('/unavailable'),
    { ...answered, name: 'ApiError', status: 503, tries: 3 },
    Array(3).fill('GET /unavailable key'),
  ],
  [
    'a service that recovers',
    get('/recovers'),
    { data: 'yes' },
    Array(3).fill('GET /recovers key'),
  ],
  [
    'a POST that is reset',
    post('/reset', {}),
    { ...failed, classes: ['NetworkError'] },
    ['POST /reset key'],
  ],
  ['nobody', get('/', { isGone: true }), { ...failed, classes: ['NetworkError'] }, []],
  [
    'silence',
    get('/silent', { timeout: 500 }),
    { ...failed, classes: ['TimeoutError'] },
    ['GET /silent key'],
  ],
  [
    'a redirect to another origin',
    get('/redirect'),
    { ...answered, classes: ['ConflictError'] },
    ['GET /redirect key', 'GET /elsewhere no key'],
  ],
  [
    'a redirect',
    get('/moved'),
    { data: { id: 1 } },
    ['GET /moved key', 'GET /agents/1?a=b&a=c key'],
  ],
  [
    'a redirect with headers of its own',
    get('/redirect', { headers: { 'x-api-key': 's3cret' } }),
    refusedRedirect,
    ['GET /redirect key'],
  ],
  [
    'a redirect with a body',
    post('/kept', { password: 's3cret' }),
    refusedRedirect,
    ['POST /kept key'],
  ],
  [
    'a result that is too long',
    get('/agents/1', { ...abc, maxResponseBytes: 3 }),
    { ...answered, classes: ['UnexpectedResponseError'] },
    ['GET /agents/1?a=b&a=c key'],
  ],
];
