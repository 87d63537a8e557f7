import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Difference, describeLogs, describeTaken, events } from './log-table.ts';
import { type Event, get, type Line, logOf, versionsOf } from './logged.ts';

describe('Koa', () => {
  // Koa 3 emits an error of a stream twice, and has no response for one that fails at once. Where Koa
  // leaves the connection open, the client that leaves is one more.
  const once: Difference = ([first]) => (first ? [first] : []);
  const answered: Difference = ([first]) => [
    { ...(first as object), headerSent: undefined } as Line,
  ];
  const left = (path: string): Event => ({ ...get(path), leaves: 'logged' });
  const open = {
    'an error after a success': left('/sent'),
    'a stream that fails later': left('/stream/late'),
  };
  describeLogs('koa', {
    events: {
      ...events,
      ...open,
      'an error given to ctx.onerror': get('/by-hand'),
      'an error answer whose stream fails': get('/refused/early'),
    },
    differences: {
      'a stream that fails at once': answered,
      'an error answer whose stream fails': answered,
      'a stream that fails later': once,
      'an error after a success': once,
      // What the parser says of a body that was cut is no second failure.
      'a client that leaves': (bare) => bare.slice(-1),
    },
  });
  const printed = {
    'a 5xx': get('/throw/a 5xx'),
    'a 4xx': get('/throw/a 4xx'),
    'an exposed 404': get('/throw/an exposed 404'),
  };
  describeLogs('koa', { events: printed, settings: { isPrinted: true } });
  describeLogs('koa', { events: printed, settings: { isPrinted: true, silent: true } });
  describeTaken('koa');

  describe.each(versionsOf('koa'))('$name tells what ends it without the contract', (target) => {
    test.each([
      ['null', 'non-error thrown: null'],
      ['bigint', 'non-error thrown: 10'],
      ['frozen', 'frozen'],
    ])('%s', async (name, message) => {
      const lines = await logOf(target, get(`/${name}`), {});
      expect(lines).toMatchObject([{ message, hasContext: true }]);
    });

    test('a listener that fails: the request is answered, and the fault is unhandled', async () => {
      const script = fileURLToPath(new URL('../services/logged/koa-listener.js', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [script, target.module]);
      expect(stdout.split('\n')).toEqual([
        'The listener failed',
        expect.stringContaining('"statusCode":500'),
        '',
      ]);
    });
  });
});
