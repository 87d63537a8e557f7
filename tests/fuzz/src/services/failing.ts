import type { ServerResponse } from 'node:http';
import { marks } from '../plans/marks.ts';

/** A way to fail with a value. `Given` is what the framework passes to its handlers. */
export type Way<Given> = (value: unknown, given: Given) => unknown;
export type Ways<Given> = Readonly<Record<string, Way<Given>>>;

export function raise(value: unknown): never {
  throw value;
}

export const hiddenError = () => new Error(marks.hidden);

/** For frameworks that send anything but an error as the body of a success. */
export const asError = (value: unknown) => (value instanceof Error ? value : hiddenError());

/** The ways in which a handler of any framework fails before it writes. */
export const earlyWays: Ways<unknown> = {
  sync: raise,
  async: async (value) => raise(value),
  async rejectLater(value) {
    await new Promise(setImmediate);
    throw value;
  },
};

/** The ways in which it fails after it has written to Node's own response. */
export function lateWays<Given>(responseOf: (given: Given) => ServerResponse): Ways<Given> {
  return {
    late(value, given) {
      responseOf(given).write('partial');
      throw value;
    },
    async lateAsync(value, given) {
      responseOf(given).write('partial');
      await null;
      throw value;
    },
    headOnly(value, given) {
      responseOf(given).writeHead(200, { 'Content-Length': '7' });
      throw value;
    },
  };
}
