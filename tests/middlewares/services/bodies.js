import { Readable } from 'node:stream';
import { ConflictError, ValidationError } from '@error-contract/core';

/** Longer than 1 kB, so that it is compressed. */
export const messages = Array.from({ length: 100 }, (_, i) => `field_${i} should not be empty`);

export const long = 'All the words of a long answer. '.repeat(100);

/** Spaced unlike `JSON.stringify`, to show that the bytes are passed on unchanged. */
export const kept = `{"statusCode":400, "message":${JSON.stringify(messages)}, "error":"Bad Request"}`;

export const errors = new Map([
  ['short', () => new ConflictError('Campaign is cancelled')],
  ['long', () => new ValidationError(messages)],
  ['secret', () => new Error(`secret ${long}`)],
]);

/** Answers beside the handler: status, media type and body. */
export const answers = new Map([
  ['short', [409, 'text/plain; charset=utf-8', 'Already there']],
  ['long-text', [409, 'text/plain; charset=utf-8', long]],
  ['long-html', [404, 'text/html; charset=utf-8', `<p>${long}</p>`]],
  ['long-object', [422, 'application/json', JSON.stringify({ message: messages, code: 7 })]],
  ['long-secret', [500, 'application/json', JSON.stringify({ message: `secret ${long}` })]],
  ['kept', [400, 'application/json; charset=utf-8', kept]],
]);

export const successes = new Map([
  ['short', ['text/plain; charset=utf-8', 'fine']],
  ['long', ['text/plain; charset=utf-8', long]],
]);

/** Makes a stream of a body, in two pieces. */
export function streamOf(body) {
  const middle = body.length >> 1;
  return Readable.from([Buffer.from(body.slice(0, middle)), Buffer.from(body.slice(middle))]);
}

/** A body that fails after its first piece. */
export function failingStream() {
  return Readable.from(
    (async function* pieces() {
      yield Buffer.from(long);
      throw new Error('secret');
    })(),
  );
}
