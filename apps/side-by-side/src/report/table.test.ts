import { expect, test } from 'vitest';
import type { Result } from '../walk/run-walk.ts';
import { steps } from '../walk/run-walk.ts';
import { curlLines, keyLines } from './hints.ts';
import { createLogBuffer } from './log-buffer.ts';
import { cut, toSummary, toTable } from './table.ts';

function result(changes: Partial<Result> = {}): Result {
  const [step] = steps;
  if (!step) throw new Error('no steps');
  return {
    step,
    statusCodes: [200, 200, 200],
    same: undefined,
    message: '',
    problems: [],
    ...changes,
  };
}

const frameworks = ['Express', 'Fastify', 'Koa'];

test('no line is wider than 100 columns', () => {
  const long = 'x'.repeat(200);
  const results = steps.map((step) => result({ step, same: true, message: long }));
  const urls = [1, 2, 3].map((port) => `http://127.0.0.1:300${port}`);
  const text = [toTable(frameworks, results), toSummary(results), keyLines, curlLines(urls)];
  const widths = text
    .join('\n')
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('the names of all steps are shown in full', () => {
  const table = toTable(
    frameworks,
    steps.map((step) => result({ step })),
  );
  for (const { name } of steps) expect(table).toContain(name);
});

test('a row with a problem is marked, and the summary mentions it', () => {
  const results = [result({ same: false, problems: ['GET /health: body differs'] }), result()];
  expect(toTable(frameworks, results).split('\n').slice(2)).toEqual([
    `! ${'GET /health'.padEnd(38)} 200  200  200  200  NO`,
    `  ${'GET /health'.padEnd(38)} 200  200  200  200`,
  ]);
  expect(toSummary(results)).toBe(
    'NOT as expected: 2 requests to each app, 1 statuses, 0 of 1 failures the same to the byte.\n' +
      '  GET /health: body differs',
  );
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
])('%s in %i columns is %s', (text, max, expected) => {
  expect(cut(text, max)).toBe(expected);
});

test('logs are kept until they are released', () => {
  const written: string[] = [];
  const output = { write: (line: string) => written.push(line) };
  const log = createLogBuffer(output);
  log.write('{"name":"a","err":{"message":"broke"}}\n');
  log.write('{"name":"b","err":{"message":"broke"}}\n');
  log.write('{"name":"b","msg":"request"}\n');
  expect(written).toEqual([]);
  expect(log.hiddenMessages()).toEqual(['a, b:\n    broke']);
  log.release();
  log.write('{"name":"c"}\n');
  expect(written).toEqual(['{"name":"c"}\n']);
});
