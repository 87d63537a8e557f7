import { once } from 'node:events';
import { connect } from 'node:http2';
import { connect as connectTls } from 'node:tls';
import { parseAll } from './exchange.ts';
import type { WireResponse } from './parse-response.ts';
import { bytesOf, type Request } from './request.ts';

const patience = () => AbortSignal.timeout(10_000);
const trusting = { rejectUnauthorized: false };

/** Sends a request over HTTP/2. */
export async function sendHttp2(port: number, request: Request): Promise<WireResponse> {
  const session = connect(`https://127.0.0.1:${port}`, trusting);
  try {
    const { method = 'GET', path, headers, body } = request;
    const names = { ':method': method, ':path': encodeURI(path), ...headers };
    const stream = session.request(names, { signal: patience() });
    stream.end(body);
    const [received] = await once(stream, 'response', { signal: patience() });
    const chunks = await stream.toArray({ signal: patience() });
    const fields = Object.entries(received).map(([name, value]) => [name, String(value)] as const);
    const statusCode = Number(received[':status']);
    const parts = { reason: '', version: 'HTTP/2', headers: fields, complete: true };
    return { statusCode, body: Buffer.concat(chunks), ...parts };
  } finally {
    session.destroy();
  }
}

/** Sends requests over TLS and HTTP/1.1 on one connection, and reads until the service closes it. */
export async function sendAllTls(
  port: number,
  requests: readonly Request[],
): Promise<WireResponse[]> {
  const socket = connectTls({ port, host: '127.0.0.1', ...trusting, ALPNProtocols: ['http/1.1'] });
  try {
    await once(socket, 'secureConnect', { signal: patience() });
    socket.write(Buffer.concat(requests.map(bytesOf)));
    const bytes = Buffer.concat(await socket.toArray({ signal: patience() }));
    const methods = requests.map(({ method = 'GET' }) => method);
    return parseAll(bytes, methods, true);
  } finally {
    socket.destroy();
  }
}

/** Sends one request over TLS and HTTP/1.1. */
export async function sendTls(port: number, request: Request): Promise<WireResponse> {
  const [response] = await sendAllTls(port, [request]);
  if (!response) throw new Error('No response');
  return response;
}
