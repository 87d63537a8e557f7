import { expect, test } from 'vitest';
import { isKept, isPassed, isReturned } from '../testing/reasons.ts';
import { reasonFor, rewritten } from '../testing/run.ts';

const http = "const createError = require('http-errors');";

// A handler of a route: what it returns is an error for the framework.
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'route'];
test.each(methods)('returned by a handler of app.%s', (method) => {
  const line = (made: string) => `app.${method}('/agents', () => ${made});`;
  expect(rewritten(http, line('createError(404)'))).toBe(line('new NotFoundError()'));
});

test.each([
  ["app.use('/agents', () => createError(404));", isReturned],
  ["cache.get('key', () => createError(404));", isReturned],
  ['app.all(() => createError(404));', isReturned],
  ['app.all(path, () => createError(404));', isReturned],
  ["app.all('/a', f(() => createError(404)));", isReturned],
  ["app.all('/a', createError(404));", isPassed],
  ["app.all('/a', () => { const e = createError(404); });", isKept],
])('left: %s', (line, reason) => {
  expect(reasonFor(http, line)).toEqual([reason]);
});

test.each(['next', 'reject', 'done', 'Promise.reject', 'reply.send'])('passed to %s', (taker) => {
  expect(rewritten(http, `${taker}(createError(404));`)).toBe(`${taker}(new NotFoundError());`);
});

test('returned by the handler of a route that is an object', () => {
  const line = (made: string) => `app.route({ method: 'GET', handler: () => ${made} });`;
  expect(rewritten(http, line('createError(404)'))).toBe(line('new NotFoundError()'));
});
