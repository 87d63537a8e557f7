import { afterEach, describe, expect, test } from 'vitest';
import { expectContract } from './client/contract.ts';
import { Conversation } from './client/conversation.ts';
import { headerOf } from './client/parse-response.ts';
import { bytesOf } from './client/request.ts';
import { portOf, servicesIn } from './targets/service.ts';

const keepAlive = { Connection: 'keep-alive' };
const json = { 'Content-Type': 'application/json' };
const get = (path: string) => bytesOf({ path, headers: keepAlive });

function post(path: string, framing: Readonly<Record<string, string>>) {
  return bytesOf({ method: 'POST', path, headers: { ...keepAlive, ...json, ...framing } });
}

const piece = 'x'.repeat(1_000);
const chunk = `3e8\r\n${piece}\r\n`;

let open: Conversation[] = [];

function converse(port: number, methods: readonly string[]): Conversation {
  const conversation = new Conversation(port, methods);
  open.push(conversation);
  return conversation;
}

afterEach(() => {
  for (const conversation of open) conversation.close();
  open = [];
});

/** Bodies of 50 kB for a route that takes 10 kB, piece by piece. */
const slow = [
  ['chunked', { 'Transfer-Encoding': 'chunked' }, chunk, '0\r\n\r\n'],
  ['with a length', { 'Content-Length': '50000' }, piece, ''],
] as const;

/** After an answer without `Connection: close` the next request of the connection is served. */
async function expectNext(conversation: Conversation, answered: readonly unknown[]) {
  await conversation.write(get('/ok/text'));
  const responses = await conversation.read(answered.length + 1);
  expect(responses.map(({ body }) => body.toString()).at(-1)).toBe('text');
  expect(responses).toHaveLength(answered.length + 1);
}

describe.each(servicesIn())('$name', (service) => {
  test.each(slow)('a body over the limit, slowly, %s', async (_name, framing, each, last) => {
    const conversation = converse(portOf(service, 'contract'), ['POST', 'GET']);
    await conversation.write(post('/upload', framing));
    for (let i = 0; i < 50; i += 1) await conversation.write(each);
    await conversation.write(last);
    const responses = await conversation.read(1);
    expect(responses).toHaveLength(1);
    for (const response of responses) expectContract(response, { status: 413 });
    expect(conversation.errors).toEqual([]);
    const closes = responses.some((response) => headerOf(response, 'connection') === 'close');
    if (!closes) await expectNext(conversation, responses);
  });

  test.each(['keep-alive', 'close'])(
    'a 413 is there for a client that reads after its upload, %s',
    async (connection) => {
      const size = 5_000_000;
      const conversation = converse(portOf(service, 'contract'), ['POST']);
      conversation.pause();
      const framing = { 'Content-Length': `${size}`, Connection: connection };
      await conversation.write(post('/upload', framing));
      await conversation.write(Buffer.alloc(size, 'x'));
      const responses = await conversation.read(1);
      expect(responses).toHaveLength(1);
      for (const response of responses) expectContract(response, { status: 413 });
      expect(conversation.errors).toEqual([]);
    },
  );

  test('a slow reader gets every answer', async () => {
    const count = 300;
    const methods = Array.from({ length: count }, () => 'GET');
    const conversation = converse(portOf(service, 'contract'), methods);
    conversation.pause();
    const request = get('/throw/validation, 150');
    await conversation.write(Buffer.concat(methods.map(() => request)));
    const responses = await conversation.read(count);
    expect(responses).toHaveLength(count);
    const [first] = responses;
    const body = first?.body.toString() ?? '';
    for (const response of responses) expectContract(response, { status: 400, body });
  });

  test.each([
    ['an error', '/throw/conflict', 409],
    ['a rejection', '/reject/plain error', 500],
    ['an unknown route', '/nowhere', 404],
    ['a success', '/ok/text', 200],
  ])('a client that ends its side still gets its answer: %s', async (_name, path, status) => {
    const conversation = converse(portOf(service, 'contract'), ['GET']);
    await conversation.write(get(path));
    conversation.end();
    const responses = await conversation.read(1);
    expect(responses.map(({ statusCode, complete }) => [statusCode, complete])).toEqual([
      [status, true],
    ]);
    expect(conversation.errors).toEqual([]);
  });

  test('a client that ends its side in the middle of a body', async () => {
    const conversation = converse(portOf(service, 'contract'), ['POST']);
    await conversation.write(post('/echo', { 'Content-Length': '100' }));
    await conversation.write('{"a":');
    conversation.end();
    // It said how much it would send, and that it sends no more.
    const responses = await conversation.read(1);
    expect(responses).toHaveLength(1);
    for (const response of responses) expectContract(response, { status: 400 });
  });

  test('a client that ends its side without a request', async () => {
    const conversation = converse(portOf(service, 'contract'), ['GET']);
    conversation.end();
    expect(await conversation.read(1)).toEqual([]);
  });

  test('more requests than a connection may have', async () => {
    const conversation = converse(portOf(service, 'few'), ['GET', 'GET']);
    await conversation.write(Buffer.concat([get('/ok/text'), get('/ok/text')]));
    const responses = await conversation.read(2);
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 503]);
    for (const response of responses.slice(1)) expectContract(response, { status: 503 });
  });
});
