import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { failureBody } from './expect-failure.ts';
import { rawRequests } from './rows/raw-requests.ts';
import { frameworks, useApps } from './suite.ts';

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  test.each(rawRequests)('%s', async (_, bytes, statusCode, message) => {
    const socket = connect(Number(new URL(suite.url(framework)).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(Buffer.from(bytes, 'latin1'));
    const [head = '', body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${statusCode} `));
    expect(body).toBe(failureBody(statusCode, message));
  });
});
