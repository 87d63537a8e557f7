import type { Endpoint } from './endpoint.ts';

/** A request in parts. The value `null` leaves a header out. */
export interface RequestParts {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Buffer;
}

/** Builds the exact bytes of a request, with `Connection: close` unless the parts say otherwise. */
export function toRequestBytes(parts: RequestParts, endpoint: Endpoint): Buffer {
  const body = parts.body === undefined ? undefined : Buffer.from(parts.body);
  const target = originForm(parts.path ?? '/', endpoint.prefix);
  const fields = new Map<string, string>([
    ['host', endpoint.authority],
    ['connection', 'close'],
  ]);
  if (body) fields.set('content-length', String(body.length));
  for (const [name, value] of Object.entries(parts.headers ?? {})) {
    fields.delete(name.toLowerCase());
    if (value !== null) fields.set(name.toLowerCase(), value);
  }
  const lines = [...fields].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${parts.method ?? 'GET'} ${target} HTTP/1.1\r\n${lines}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body ?? Buffer.alloc(0)]);
}

function originForm(path: string, prefix: string): string {
  // "*" and absolute targets are sent as they are.
  return path.startsWith('/') ? prefix + path : path;
}
