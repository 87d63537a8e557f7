import { connect, type Socket } from 'node:net';
import { type Parsed, parseResponse, type WireResponse } from './parse-response.ts';

/** What is sent on one connection, and how many responses are waited for. */
export interface Sending {
  readonly bytes: string | Buffer;
  /** The methods of the requests in `bytes`, one for each response. */
  readonly methods?: readonly string[];
  readonly host?: string;
}

/** What came back on one connection. */
export interface Exchange {
  readonly responses: readonly WireResponse[];
  readonly raw: Buffer;
  /** How the connection ended: by the service, or by the client once it had every response. */
  readonly endedBy: 'service' | 'client';
}

/** The most that a row waits for: a hang is a failure. */
const patience = 60_000;

/** Reads the responses in some bytes, one for each method. */
export function parseAll(raw: Buffer, methods: readonly string[], ended: boolean): WireResponse[] {
  const responses: WireResponse[] = [];
  let rest = raw;
  while (rest.length > 0) {
    const parsed: Parsed | undefined = parseResponse(
      rest,
      methods[responses.length] ?? 'GET',
      ended,
    );
    if (!parsed) break;
    // A `100 Continue` is no answer.
    if (parsed.response.statusCode >= 200) responses.push(parsed.response);
    rest = rest.subarray(parsed.length);
  }
  return responses;
}

function isWhole(responses: readonly WireResponse[], count: number): boolean {
  return responses.length >= count && responses.every(({ complete }) => complete);
}

/** Sends bytes and collects what comes back, until every response is there or the service closes. */
export function exchange(
  port: number,
  { bytes, methods = ['GET'], host = '127.0.0.1' }: Sending,
): Promise<Exchange> {
  const socket: Socket = connect(port, host);
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const finish = (endedBy: Exchange['endedBy']) => {
      clearTimeout(timer);
      const raw = Buffer.concat(chunks);
      resolve({ responses: parseAll(raw, methods, endedBy === 'service'), raw, endedBy });
      socket.destroy();
    };
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No answer within ${patience} ms; received ${Buffer.concat(chunks)}`));
    }, patience);
    socket.on('error', () => finish('service')).on('close', () => finish('service'));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const all = parseAll(Buffer.concat(chunks), methods, false);
      if (isWhole(all, methods.length)) finish('client');
    });
    socket.write(bytes);
  });
}
