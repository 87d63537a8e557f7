/** Values that no error handler expects. Each is made anew for every request. */

function errorWith(properties, message = 'secret') {
  return Object.assign(new Error(message), properties);
}

function throwing() {
  throw new Error('a getter that throws');
}

function withGetters(...names) {
  const error = new Error('secret');
  for (const name of names) Object.defineProperty(error, name, { get: throwing });
  return error;
}

function revokedProxy() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const traps = Object.getOwnPropertyNames(Reflect).map((name) => [name, throwing]);

export const notErrors = {
  null: () => null,
  undefined: () => undefined,
  zero: () => 0,
  'empty string': () => '',
  false: () => false,
  route: () => 'route',
  router: () => 'router',
  string: () => 'secret',
  number: () => 404,
  bigint: () => 404n,
  NaN: () => Number.NaN,
  symbol: () => Symbol('secret'),
  function: () => function secret() {},
  'revoked proxy': revokedProxy,
  'proxy whose traps throw': () => new Proxy({}, Object.fromEntries(traps)),
  'null prototype': () => Object.create(null),
  'plain object with a status': () => ({ status: 404, message: 'secret' }),
  array: () => ['secret'],
  date: () => new Date(0),
  buffer: () => Buffer.from('secret'),
  'web response': () => new Response('secret', { status: 200 }),
  promise: () => Promise.resolve('secret'),
};

export const statuses = {
  "status '404'": () => errorWith({ status: '404' }),
  'status 999': () => errorWith({ status: 999 }),
  'status 200': () => errorWith({ status: 200 }),
  'status 204': () => errorWith({ status: 204 }),
  'status 302': () => errorWith({ status: 302 }),
  'status 304': () => errorWith({ status: 304 }),
  'status NaN': () => errorWith({ status: Number.NaN }),
  'status -1': () => errorWith({ status: -1 }),
  'status 404.5': () => errorWith({ status: 404.5 }),
  'status 200n': () => errorWith({ status: 200n }),
  'status Symbol': () => errorWith({ status: Symbol('secret') }),
  'statusCode Symbol': () => errorWith({ statusCode: Symbol('secret') }),
  'status null': () => errorWith({ status: null, statusCode: null }),
  'status 404 beside statusCode 200': () => errorWith({ status: 404, statusCode: 200 }),
  'foreign 499': () => errorWith({ status: 499 }),
  'foreign 599': () => errorWith({ status: 599 }),
  'code toString': () => errorWith({ code: 'toString' }),
};

export const shapes = {
  'message array, exposed': () => errorWith({ status: 400, expose: true, message: ['a', 'b'] }),
  'message object, exposed': () => errorWith({ status: 400, expose: true, message: { a: 1 } }),
  'message symbol, exposed': () => errorWith({ status: 400, expose: true, message: Symbol('s') }),
  'empty message, exposed': () => errorWith({ status: 400, expose: true }, ''),
  'frozen error': () => Object.freeze(new Error('secret')),
  'frozen error with a status': () => Object.freeze(errorWith({ status: 409 })),
  'stack that is no string': () => errorWith({ stack: { secret: true } }),
  'getters that throw': () => withGetters('status', 'statusCode', 'expose', 'headers', 'message'),
  'getter of message throws': () => withGetters('message'),
  'getter of stack throws': () => withGetters('stack'),
  'getter of name and code throws': () => withGetters('name', 'code'),
  'getter of headers throws': () => Object.assign(withGetters('headers'), { status: 409 }),
  'toJSON and toString throw': () => errorWith({ toJSON: throwing, toString: throwing }),
  'cause that is itself': () => {
    const error = errorWith({});
    return Object.assign(error, { cause: error });
  },
  'aggregate error': () => new AggregateError([new Error('secret')], 'secret'),
  'system error with a status': () =>
    errorWith({ errno: -2, syscall: 'open', code: 'ENOENT', status: 404, expose: true }),
  'connection aborted by an upstream': () => errorWith({ code: 'ECONNABORTED' }),
  'premature close of an upstream': () => errorWith({ code: 'ERR_STREAM_PREMATURE_CLOSE' }),
  'abort error of our own': () => errorWith({ name: 'AbortError' }),
};

const conflict = (headers) => () => errorWith({ status: 409, headers });

export const headerFaults = {
  'headers with CR and LF': conflict({ 'x-bad': 'a\r\nx-injected: 1', 'x-good': '1' }),
  'header with a bad name': conflict({ 'bad name': '1', 'x-good': '1' }),
  'header with an empty name': conflict({ '': '1', 'x-good': '1' }),
  'header that is undefined': conflict({ 'x-bad': undefined, 'x-good': '1' }),
  'header that is null': conflict({ 'x-bad': null, 'x-good': '1' }),
  'header that is a symbol': conflict({ 'x-bad': Symbol('s'), 'x-good': '1' }),
  'header outside Latin-1': conflict({ 'x-bad': '\u4e16', 'x-good': '1' }),
  'headers null': conflict(null),
  'headers string': conflict('x-bad: 1'),
  'headers array': conflict([['x-bad', '1']]),
  'headers list of texts': conflict(['x-bad']),
  'headers set': conflict(new Set(['x-bad'])),
  'headers of framing': conflict({
    'content-length': '1',
    'content-type': 'text/html',
    'content-encoding': 'gzip',
    'transfer-encoding': 'chunked',
    connection: 'x-bad',
    'set-cookie': 'a=b',
    'x-good': '1',
  }),
  'headers of __proto__': () =>
    errorWith({ status: 409, headers: JSON.parse('{"__proto__":"1","x-good":"1"}') }),
  'headers of a 5xx': () =>
    errorWith({ status: 503, headers: { 'x-bad': '1', 'Retry-After': '7' } }),
};
