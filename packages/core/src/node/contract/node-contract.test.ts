import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { ConflictError } from '../../error/conflict-error.ts';
import { createContract } from './node-contract.ts';

const throwing = () => {
  throw new Error('secret');
};

function fail(thrown: unknown) {
  const contract = createContract({ onError() {} }, () => {}, { sentIn: () => ({}) });
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  return contract.fail(thrown, res, {});
}

test.each(['statusCode', 'message', 'messages', 'headers', 'expose'])(
  'an error of ours whose %s throws when it is read is answered',
  (name) => {
    const thrown = Object.defineProperty(new ConflictError('taken'), name, { get: throwing });
    const { statusCode, body } = fail(thrown);
    expect([409, 500]).toContain(statusCode);
    expect(body).not.toContain('secret');
  },
);

test('an error of ours whose status changes is answered with one status', () => {
  const statuses = [409, 503];
  const get = () => statuses.shift();
  const { statusCode, body } = fail(
    Object.defineProperty(new ConflictError(), 'statusCode', { get }),
  );
  expect({ statusCode, body }).toEqual({
    statusCode: 409,
    body: expect.stringContaining('{"statusCode":409,'),
  });
});
