/** A request that is sent again and again, and the expected status. */
export interface Probe {
  readonly path: string;
  readonly status: number;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Writes the bytes of a request. */
export function toBytes({ path, method = 'GET', headers = {}, body = '' }: Probe): Buffer {
  const framing = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: 'localhost', ...headers, ...framing }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
