import { describe, expect, test } from 'vitest';
import { type Difference, describeLogs, describeTaken, events } from './log-table.ts';
import { get, type Line, logOf, post, versionsOf } from './logged.ts';

const isOf = (line: Line, message: string) => typeof line === 'object' && line.msg === message;

describe('Fastify', () => {
  const ofFastify = {
    null: get('/null'),
    'a body that its schema refuses': post('/valid', '{}'),
    'a route with serializers of its own': get('/serialized'),
    'a hook that fails': get('/hook'),
    'an error answer whose stream fails': get('/refused/early'),
  };
  const differences: Readonly<Record<string, Difference>> = {
    // Fastify answers below its log.
    'a path that does not decode': () => [
      expect.objectContaining({ msg: 'incoming request' }),
      expect.objectContaining({ level: 30, msg: "'/%c0' is not a valid url component" }),
    ],
    // Fastify loses what a hook throws while an error is answered.
    'a hook that fails': (bare) => [
      ...bare.slice(0, -1),
      expect.objectContaining({ msg: 'A hook failed while an error was answered' }),
      ...bare.slice(-1),
    ],
    'a client that leaves': (bare) => bare.filter((line) => !isOf(line, 'client error')),
  };
  describeLogs('fastify', { events: { ...events, ...ofFastify }, differences });
  describeTaken('fastify');

  const few = {
    'a 4xx': get('/throw/a 4xx'),
    'a 5xx': get('/throw/a 5xx'),
    'an unknown route': get('/nowhere'),
    'a body that its schema refuses': post('/valid', '{}'),
    'an answer': get('/answer'),
  };
  describeLogs('fastify', { events: few, settings: { disableRequestLogging: true } });
  const serializers = {
    req: ({ url }: { url: string }) => ({ own: url }),
    res: ({ statusCode }: { statusCode: number }) => ({ own: statusCode }),
    err: ({ message }: Error) => ({ own: message }),
  };
  describeLogs('fastify', { events: few, settings: { logger: { serializers } } });
  const childLoggerFactory = (logger: { child: (bindings: object) => unknown }, bindings: object) =>
    logger.child({ ...bindings, own: true });
  describeLogs('fastify', { events: few, settings: { childLoggerFactory } });

  const disableRequestLogging = ({ url = '' }) => url.startsWith('/throw');
  const createOptions = (LogController?: new (options: object) => object) => {
    if (LogController) return { logController: new LogController({ disableRequestLogging }) };
    return { disableRequestLogging };
  };
  describeLogs('fastify', {
    events: few,
    settings: { createOptions },
    isSupported: ({ name }) => name !== 'fastify 5.6',
  });

  describe.each(versionsOf('fastify'))('$name', (target) => {
    test('a log that fails changes nothing, and says so', async () => {
      const err = ({ message }: Error) => {
        if (message === 'secret') throw new Error('The serializer failed');
        return { own: message };
      };
      const settings = { logger: { serializers: { err } } };
      const lines = await logOf(target, get('/throw/a 5xx'), {}, settings);
      const own = 'Something was thrown that cannot be logged';
      expect(lines).toContainEqual(expect.objectContaining({ level: 50, err: { own } }));
    });
  });
});
