import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type AuditReport, CouldNotRunError, runAudits } from './run/run-audits.ts';
import { answering, dripping, endless, startHostile } from './testing/hostile-servers.ts';

const ok = 'HTTP/1.1 200 OK\r\n';
const megabyte = 'a'.repeat(1024 * 1024);

const hostile = {
  'drips bytes': [dripping(`${ok}Content-Length: 9\r\n\r\n`), /did not end in time|not sent/],
  'sends a body without end': [
    endless(`${ok}Transfer-Encoding: chunked\r\n\r\n`, `8000\r\n${'a'.repeat(0x8000)}\r\n`),
    /too large to read/,
  ],
  'sends headers without end': [endless(ok, `X-Header: ${'a'.repeat(8000)}\r\n`), /headers are/],
  'sends one huge header': [answering(`${ok}X-Header: ${megabyte}\r\n\r\n`), /headers are larger/],
  'sends interim responses without end': [
    endless('', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(1000)),
    /interim responses/,
  ],
  'sends an invalid status line': [answering('HTTP/2 200\r\n\r\n'), /status line/],
  'sends a header without a colon': [answering(`${ok}broken\r\n\r\n`), /header line/],
  'sends two lengths': [
    answering(`${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`),
    /2 Content-Length/,
  ],
  'sends a length and a coding': [
    answering(`${ok}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    /both Content-Length/,
  ],
  'sends an invalid chunk size': [
    answering(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    /chunk size/,
  ],
  'closes inside the body': [answering(`${ok}Content-Length: 10\r\n\r\nabc`), /3 of 10 bytes/],
  'closes inside the headers': [answering(`${ok}X-A: b\r\n`), /inside the headers/],
} as const;

async function judge(url: string, timeout = 500): Promise<AuditReport[]> {
  return runAudits({ url, timeout, config: { json: { path: '/', oversizeBytes: 300_000 } } });
}

describe('a hostile server', () => {
  it.each(Object.entries(hostile))('that %s', async (name, [treat, why]) => {
    const server = await startHostile(treat);
    const reports = await judge(server.url, name === 'drips bytes' ? 200 : 500);
    await server.close();
    expect(reports.find(({ id }) => id === 'EC-ROUTE-01')).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(why),
    });
    expect(reports.filter(({ verdict }) => verdict === 'fail').length).toBeGreaterThan(40);
  });

  it('that never answers cannot be audited', async () => {
    const server = await startHostile((socket) => socket.resume());
    await expect(judge(server.url, 200)).rejects.toThrow('did not answer within 200 ms');
    await server.close();
  });

  it('that has not written a status line in time cannot be audited, either', async () => {
    const server = await startHostile(answering('HT', false));
    await expect(judge(server.url, 200)).rejects.toThrow('did not answer within 200 ms');
    await server.close();
  });

  it.each<[string, (socket: Socket) => void, RegExp]>([
    ['closes at once', (s) => s.end(), /closes every connection without an answer; if it speaks/],
    ['resets at once', (s) => s.resetAndDestroy(), /closes every connection without an answer/],
    ['reads, and closes', (s) => s.once('data', () => s.end()), /closes every connection/],
    [
      'speaks another protocol',
      answering('220 mail.example ESMTP\r\n'),
      /does not speak HTTP: the response is not HTTP: "220 mail/,
    ],
    ['speaks TLS', answering('\x15\x03\x01\x00\x02\x02\x46'), /give the URL with https/],
  ])('that %s cannot be audited', async (_, treat, why) => {
    const server = await startHostile(treat);
    const failed = judge(server.url);
    await expect(failed).rejects.toBeInstanceOf(CouldNotRunError);
    await expect(failed).rejects.toThrow(why);
    await server.close();
  });

  it('that closes for one request alone is audited', async () => {
    const server = await startHostile((socket) =>
      socket.once('data', (bytes) =>
        bytes.toString().startsWith('GET / ')
          ? socket.end()
          : socket.end(`${ok}Content-Length: 0\r\n\r\n`),
      ),
    );
    const reports = await judge(server.url);
    expect(reports.find(({ id }) => id === 'EC-ROUTE-01')?.reason).toMatch('got 200');
    await server.close();
  });

  it('that is not there cannot be audited', async () => {
    const server = await startHostile(() => {});
    await server.close();
    await expect(judge(server.url)).rejects.toBeInstanceOf(CouldNotRunError);
  });

  it('that redirects elsewhere is not followed', async () => {
    const other = await startHostile(answering(`${ok}Content-Length: 0\r\n\r\n`));
    const location = `Location: ${other.url}/\r\nContent-Length: 0\r\n\r\n`;
    const server = await startHostile(answering(`HTTP/1.1 302 Found\r\n${location}`));
    const reports = await judge(server.url);
    expect(other.connections()).toBe(0);
    expect(reports.find(({ id }) => id === 'EC-STATUS-01')?.reason).toMatch('answered 302');
    await Promise.all([server.close(), other.close()]);
  });
});
