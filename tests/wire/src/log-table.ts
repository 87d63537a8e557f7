import type { Target } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { type Event, get, type Line, logOf, post, versionsOf } from './logged.ts';

const thrown = [
  'a 4xx',
  'an exposed 404',
  'a 5xx',
  'a 503',
  'a string',
  'an object',
  'an error of another realm',
];

/** What every framework is asked for. */
export const events: Readonly<Record<string, Event>> = {
  ...Object.fromEntries(thrown.map((name) => [name, get(`/throw/${name}`)])),
  'an unknown route': get('/nowhere'),
  'a path that does not decode': { bytes: get('/').bytes.replace('/', '/%c0') },
  'a body that is not JSON': post('/upload', '{'),
  'an answer': get('/answer'),
  'an answer of an error handler that logs': get('/own'),
  'an error after a success': get('/sent'),
  'a stream that fails at once': get('/stream/early'),
  'a stream that fails later': get('/stream/late'),
  'a client that leaves': { ...post('/upload', '{"a', 100), leaves: 'reached' },
  'bytes that are not HTTP': { bytes: 'garbage\r\n\r\n' },
};

/** What an event logs with the contract, where that is not what it logs without it. */
export type Difference = (bare: readonly Line[]) => readonly Line[];

/** Events, and the settings of the service. */
export interface Table {
  readonly events: Readonly<Record<string, Event>>;
  readonly differences?: Readonly<Record<string, Difference>>;
  readonly settings?: object;
  readonly isSupported?: (target: Target) => boolean;
}

/** The log of each event is the same with the contract, but for the named differences. */
export function describeLogs(
  framework: string,
  { events, differences = {}, settings = {}, isSupported = () => true }: Table,
) {
  describe.each(versionsOf(framework).filter(isSupported))(
    '$name logs as without the contract',
    (target) => {
      test.each(Object.entries(events))('%s', async (name, event) => {
        const bare = await logOf(target, event, undefined, settings);
        const lines = await logOf(target, event, {}, settings);
        expect(lines).toEqual(differences[name]?.(bare) ?? bare);
      });
    },
  );
}

/** `onError` takes the line of a failure. */
export function describeTaken(framework: string, settings: object = {}) {
  describe.each(versionsOf(framework))('$name leaves to onError', (target) => {
    test.each(['a 4xx', 'a 5xx', 'a body that is not JSON'])('%s', async (name) => {
      const event = events[name] as Event;
      const bare = await logOf(target, event, undefined, settings);
      const lines = await logOf(target, event, { onError() {} }, settings);
      expect(lines).toHaveLength(bare.length - 1);
    });
  });
}
