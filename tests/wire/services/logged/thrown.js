import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';

/** What the routes of a logged service throw, by name. */
export const thrown = {
  'a 4xx': () => Object.assign(new Error('The name is taken'), { statusCode: 409, status: 409 }),
  'an exposed 404': () =>
    Object.assign(new Error('No such agent'), { statusCode: 404, status: 404, expose: true }),
  'a 5xx': () => new Error('secret'),
  'a 503': () => Object.assign(new Error('busy'), { statusCode: 503, status: 503 }),
  'a string': () => 'what happened',
  'an object': () => ({ key: 'value' }),
  'an error of another realm': () =>
    runInNewContext('Object.assign(new Error("elsewhere"), { status: 500 })'),
};

/** A stream that fails, before or after its first piece. */
export function failing(isLate) {
  return new Readable({
    read() {
      if (isLate) this.push('partial');
      setImmediate(() => this.destroy(new Error('The stream broke')));
    },
  });
}

/** Waits for the ends of responses, and for what is logged after them. */
export function createEnds() {
  const ends = [];
  return {
    watch(res) {
      ends.push(new Promise((resolve) => res.once('close', resolve)));
    },
    async all() {
      await Promise.all(ends);
      // Express logs in the next turn of the event loop.
      for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    },
  };
}

/** A promise, and the function that fulfils it. */
export function createSignal() {
  let fire;
  const fired = new Promise((resolve) => {
    fire = resolve;
  });
  return { fire, fired };
}
