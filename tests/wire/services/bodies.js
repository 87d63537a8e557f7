import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { noteClosed } from './recorder.js';

const piece = Buffer.alloc(1_000, 'x');
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Pieces without an end, or up to an error. */
async function* pieces({ fails, release = () => {} }) {
  try {
    for (let i = 0; ; i += 1) {
      if (fails && i > 1) throw new Error('secret');
      yield piece;
      await pause();
    }
  } finally {
    release();
  }
}

function webStream({ fails, release }) {
  const source = pieces({ fails });
  return new ReadableStream({
    async pull(controller) {
      try {
        controller.enqueue((await source.next()).value);
      } catch (error) {
        release();
        controller.error(error);
      }
    },
    cancel: () => release(),
  });
}

function file({ fails, release }) {
  const stream = createReadStream('/dev/zero', { highWaterMark: 1_000 }).once('close', release);
  if (fails) stream.once('data', () => setTimeout(() => stream.destroy(new Error('secret')), 5));
  return stream;
}

const bodies = {
  'Node stream': ({ fails, release }) => Readable.from(pieces({ fails })).once('close', release),
  'web stream': webStream,
  generator: pieces,
  Response: (source) => new Response(webStream(source)),
  file,
};

/** Makes an endless body, at a moment: for a client that has left, or with an error in it. */
export async function bodyFor(kind, moment, id, res) {
  noteClosed(id, 'asked');
  if (moment === 'head') await once(res, 'close');
  return bodies[kind]({ fails: moment === 'error', release: () => noteClosed(id, 'released') });
}
