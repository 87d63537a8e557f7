import { bytesOf } from '@error-contract/harness/request';
import { throwableNames } from './throwables.ts';

/** A request that fails, as the bytes on the wire. */
export interface Failure {
  readonly name: string;
  readonly bytes: Buffer;
  readonly method: string;
}

const json = { 'Content-Type': 'application/json' };

function thrown(name: string): Failure {
  return { name: `throws ${name}`, bytes: bytesOf({ path: `/fail/${name}` }), method: 'GET' };
}

function posted(name: string, body: string): Failure {
  const request = { method: 'POST', path: '/things', headers: json, body };
  return { name, bytes: bytesOf(request), method: 'POST' };
}

function raw(name: string, head: string): Failure {
  return { name, bytes: Buffer.from(`${head}\r\n\r\n`), method: 'GET' };
}

/** Every failure whose response is recorded. Keep the names: they connect two records. */
export const failures: readonly Failure[] = [
  ...throwableNames.map(thrown),
  { name: 'unknown route', bytes: bytesOf({ path: '/nowhere' }), method: 'GET' },
  {
    name: 'HEAD of an unknown route',
    bytes: bytesOf({ method: 'HEAD', path: '/nowhere' }),
    method: 'HEAD',
  },
  posted('malformed JSON', '{"name": secret}'),
  posted('a body that is too large', JSON.stringify({ name: 'x'.repeat(200) })),
  raw('a path that is not encoded right', 'GET /fail/%zz HTTP/1.1\r\nHost: x\r\nConnection: close'),
  raw('no Host', 'GET / HTTP/1.1'),
  raw('an unknown expectation', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: tea'),
  raw('headers that are too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}`),
  raw('no HTTP', 'HELO there'),
];
