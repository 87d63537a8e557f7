import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readStream } from './read-body.ts';

const newResponse = () => new ServerResponse(new IncomingMessage(new Socket()));

function startReading(stream: Readable, res = newResponse()) {
  const faults: unknown[] = [];
  return { res, faults, reading: readStream(stream, res, (fault) => void faults.push(fault)) };
}

const endless = () => new Readable({ read() {} });

test('a client that leaves ends the reading at once, and that is no fault', async () => {
  const stream = endless();
  const { res, faults, reading } = startReading(stream);
  res.emit('close');
  expect(stream.destroyed).toBe(true);
  expect(await reading).toBeUndefined();
  expect(faults).toEqual([]);
});

test('nothing is read for a client that has left', async () => {
  const stream = endless();
  const { faults, reading } = startReading(stream, newResponse().destroy());
  expect(stream.destroyed).toBe(true);
  expect(await reading).toBeUndefined();
  expect(faults).toEqual([]);
});

test('a fault of the stream is told', async () => {
  const stream = endless();
  const { res, faults, reading } = startReading(stream);
  const fault = new Error('secret');
  stream.destroy(fault);
  expect(await reading).toBeUndefined();
  expect(faults).toEqual([fault]);
  expect(res.listenerCount('close')).toBe(0);
});
