import { expect, test } from 'vitest';
import { createLogger, logRequest } from './logger.ts';

function capture() {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, logger: createLogger({ name: 'test', destination }) };
}

test('keys and secrets are redacted', () => {
  const { lines, logger } = capture();
  const authorization = 'Bearer acme_demo:acme-demo-secret';
  logger.info({ authorization, headers: { authorization }, req: { headers: { authorization } } });
  logger.info({ key: { secret: 'acme-demo-secret', api_key: 'acme-demo-secret' } });
  expect(lines.join('')).not.toContain('acme-demo-secret');
  expect(lines.join('').match(/\[redacted\]/g)).toHaveLength(5);
});

test.each([
  [200, 30, 'request'],
  [404, 30, 'request'],
  [500, 50, 'request failed'],
])('a request answered with %i is one line without its query', (statusCode, level, msg) => {
  const { lines, logger } = capture();
  const record = { requestId: 'r1', method: 'GET', statusCode, durationMs: 1.2345 };
  logRequest(logger, { ...record, url: '/v1/agents?page=1' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      ...record,
      durationMs: 1.2,
      path: '/v1/agents',
      level,
      msg,
      name: 'test',
    }),
  ]);
  expect(lines[0]).not.toContain('page=1');
});
