import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createDeviationReport } from './create-deviation-report.ts';
import { deviationRoute } from './deviation-route.ts';

const html = 'the content type is text/html; charset=utf-8, not application/json; charset=utf-8';
const at = (route: string, statusCode = 404) => ({
  statusCode,
  method: 'GET',
  route,
  reason: html,
  wouldSend: 'Not Found',
  loses: [],
});

test.each([
  ['a pattern', '/agents/:agentId/calls', '/agents/:agentId/calls'],
  ['a pattern with digits', '/files/:name(\\d{8,12})', '/files/:name(\\d{8,12})'],
  ['wildcards', '/assets/*path', '/assets/*path'],
  ['an optional part', '/agents{/:agentId123456}', '/agents{/:agentId123456}'],
  ['words and a version', '/v1/phone-numbers', '/v1/phone-numbers'],
  ['the root', '/', '/'],
  ['no path at all', '*', '*'],
  ['a number', '/agents/17/calls', '/agents/:id/calls'],
  ['a UUID', '/agents/0b5b1f0e-5c39-4d68-9d52-4a2f9d7a6f10', '/agents/:id'],
  ['a prefixed id', '/agents/agt_01hx5k', '/agents/:id'],
  ['a token', '/reset/eyJhbGciOiJIUzI1NiJ9.e30.abc', '/reset/:id'],
  ['an address', '/users/ada@example.com', '/users/:id'],
  ['an escape', '/search/a%20b', '/search/:id'],
  ['a long word', `/${'a'.repeat(60)}`, '/:id'],
  ['control characters', '/a\n\u001b[31mb', '/a??[31mb'],
])('a route of %s', (_, given, expected) => {
  expect(deviationRoute(given)).toBe(expected);
});

test('a route is short, and is found in no time', () => {
  expect(deviationRoute('/ab'.repeat(100_000))).toHaveLength(200);
  expect(deviationRoute(`/${'a-'.repeat(100_000)}`)).toBe('/:id');
});

test('counts by status, method, route and reason, the most frequent first', () => {
  const { onDeviation, summary } = createDeviationReport();
  for (const deviation of [at('/b'), at('/agents/1'), at('/agents/2'), at('/a', 429), at('/a')]) {
    onDeviation(deviation);
  }
  expect(summary()).toEqual([
    { ...at('/agents/:id'), count: 2 },
    { ...at('/a'), count: 1 },
    { ...at('/b'), count: 1 },
    { ...at('/a', 429), count: 1 },
  ]);
});

test('above maxRows only statuses are told apart', () => {
  const { onDeviation, summary } = createDeviationReport({ maxRows: 2 });
  for (const route of ['/a', '/b', '/c', '/d', '/a', '/e']) onDeviation(at(route));
  onDeviation(at('/f', 500));
  const others = {
    method: '*',
    route: 'other routes',
    reason: 'various',
    wouldSend: 'various messages',
    loses: [],
  };
  expect(summary()).toEqual([
    { ...others, statusCode: 404, count: 3 },
    { ...at('/a'), count: 2 },
    { ...at('/b'), count: 1 },
    { ...others, statusCode: 500, count: 1 },
  ]);
});

test('a hundred thousand paths are 500 rows and one for the rest', () => {
  const { onDeviation, summary } = createDeviationReport();
  const letters = (n: number) =>
    n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit] ?? '');
  for (let n = 0; n < 100_000; n += 1) onDeviation(at(`/${letters(n)}`));
  expect(summary()).toHaveLength(501);
  expect(summary().reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
});

test.each([0, 1.5, Number.NaN, '5' as never])('maxRows is no %s', (maxRows) => {
  expect(() => createDeviationReport({ maxRows })).toThrow(
    new TypeError('The option maxRows of createDeviationReport is an integer from 1.'),
  );
});

test('the table', () => {
  const { onDeviation, table } = createDeviationReport();
  expect(table()).toBe('No error answer broke the contract.\n');
  const loses = ['code', 'errors'];
  for (let n = 0; n < 12; n += 1) onDeviation({ ...at('/agents/:id'), loses });
  onDeviation({ statusCode: 409, method: 'DELETE', route: '/agents', reason: 'short' });
  expect(table()).toBe(`Error answers that break the contract: 13

count  status  method  route        would send  loses         reason
   12     404  GET     /agents/:id  Not Found   code, errors  ${html}
    1     409  DELETE  /agents                                short
`);
});

test.each([
  [['Slow down', 'Slow down'], 'Slow down'],
  [['No agent agt_01hx5k.', 'No agent agt_02hx5k.'], 'No agent :id.'],
  [['No user (ada@example.com)'], 'No user (:id)'],
  [['No user Ada', 'No user Grace'], 'various messages'],
  [['a\u001b[31mb'], 'a?[31mb'],
])('a row of the messages %j', (messages, wouldSend) => {
  const { onDeviation, summary } = createDeviationReport();
  for (const message of messages) onDeviation({ ...at('/a'), wouldSend: message });
  expect(summary()).toMatchObject([{ count: messages.length, wouldSend }]);
});

test('a row of different losses', () => {
  const { onDeviation, summary } = createDeviationReport();
  for (const lost of ['code', 'errors', 'code']) onDeviation({ ...at('/a'), loses: [lost] });
  expect(summary()).toMatchObject([{ loses: ['code', 'errors'] }]);
});

const entry = fileURLToPath(new URL('../../../dist/node.js', import.meta.url));

function run(options: string, end: string) {
  const source = `import { createDeviationReport } from ${JSON.stringify(entry)};
    const { onDeviation } = createDeviationReport(${options});
    onDeviation({ statusCode: 404, method: 'GET', route: '/a', reason: 'html' });
    ${end}`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', source]);
}

test.each([
  ['the last event', ''],
  ['process.exit', 'process.exit(0);'],
])('prints to standard error after %s where it is asked to', async (_, end) => {
  const { stdout, stderr } = await run('{ printAtExit: true }', end);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/: 1\n\ncount .*\n {4}1 {5}404 {2}GET {5}\/a +html\n$/);
});

test('prints nothing where it is not asked to', async () => {
  expect(await run('', '')).toEqual({ stdout: '', stderr: '' });
});
