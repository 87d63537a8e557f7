import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request, byte for byte. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In Latin-1. */
  readonly bytes: string | undefined;
}

/** A response. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends a request as it is: `fetch` would change its path. */
export function send(url: string, { method, path, headers, bytes }: Sent): Promise<Received> {
  const { hostname, port } = new URL(url);
  const body = bytes === undefined ? undefined : Buffer.from(bytes, 'latin1');
  const length = body ? { 'content-length': String(body.length) } : {};
  return new Promise((resolve, reject) => {
    const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const sent = request(options, (response) => {
      const { statusCode: status = 0, headers } = response;
      text(response).then((text) => resolve({ status, headers, text }), reject);
    });
    sent.on('error', reject).end(body);
  });
}
