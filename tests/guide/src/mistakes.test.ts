import { frameworks, startApp } from '@error-contract/clients/reference-apps';
import { apiErrorFromBody } from '@error-contract/core';
import { createStore, type Service, type Store } from '@error-contract/telephony';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mistakes, type Sent, shown } from './mistakes.ts';
import { blocksOf, readGuide } from './read-guide.ts';

async function send(url: string, { method, path, key, headers, body, text }: Sent) {
  return fetch(url + path, {
    method: method ?? 'GET',
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: text ?? JSON.stringify(body) }),
  });
}

let store: Store;

beforeAll(async () => {
  store = await createStore();
});
afterAll(() => store.close());

describe.each(frameworks)('the reference app on %s', (framework) => {
  let service: Service;

  beforeAll(async () => {
    service = await startApp(framework, store);
  });
  afterAll(() => service.stop());

  test.each(mistakes)('says %i %s', async (statusCode, message, sent) => {
    for (let used = 0; used < (sent.usedUpBy ?? 0); used += 1) await send(service.url, sent);
    const response = await send(service.url, sent);
    const error = apiErrorFromBody(await response.json());
    expect(error?.messages).toContain(message);
    expect([response.status, error?.statusCode]).toEqual([statusCode, statusCode]);
  });

  test('answers the bodies that the guide shows', async () => {
    const blocks = blocksOf(readGuide('handling-errors.md'));
    const bodies = blocks.filter(({ language }) => language === 'json').map(({ code }) => code);
    const answers = await Promise.all(shown.map((sent) => send(service.url, sent)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies.join('')).toBe(`${texts.join('\n')}\n`);
  });
});
