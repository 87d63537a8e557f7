import { frameworks, useApp, useStore } from '@error-contract/clients/reference-apps';
import { apiErrorFromBody } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
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

const store = useStore();

describe.each(frameworks)('the reference app on %s', (framework) => {
  const url = useApp(framework, store);

  test.each(mistakes)('says %i %s', async (statusCode, message, sent) => {
    for (let used = 0; used < (sent.usedUpBy ?? 0); used += 1) await send(url(), sent);
    const response = await send(url(), sent);
    const error = apiErrorFromBody(await response.json());
    expect(error?.messages).toContain(message);
    expect([response.status, error?.statusCode]).toEqual([statusCode, statusCode]);
  });

  test('sends the bodies that the guide shows', async () => {
    const blocks = blocksOf(readGuide('handling-errors.md'));
    const bodies = blocks.filter(({ language }) => language === 'json').map(({ code }) => code);
    const answers = await Promise.all(shown.map((sent) => send(url(), sent)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies.join('')).toBe(`${texts.join('\n')}\n`);
  });
});
