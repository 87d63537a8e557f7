import { once } from 'node:events';
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import type { SeenResponse } from '@error-contract/harness/read-response';
import type { Request } from '@error-contract/harness/request';

const patience = () => AbortSignal.timeout(300_000);

function open(session: ClientHttp2Session, { method = 'GET', path, headers }: Request) {
  const names = { ':method': method, ':path': encodeURI(path), ...headers };
  return session.request(names, { signal: patience() });
}

async function read(stream: ClientHttp2Stream): Promise<SeenResponse> {
  const [received] = await once(stream, 'response', { signal: patience() });
  const chunks: Buffer[] = [];
  // Not `toArray`: it waits for the request, too.
  stream.on('data', (chunk) => chunks.push(chunk));
  await once(stream, 'end', { signal: patience() });
  const fields = Object.entries(received).map(([name, value]) => [name, String(value)] as const);
  const statusCode = Number(received[':status']);
  return { statusCode, headers: fields, body: Buffer.concat(chunks), complete: true };
}

/** Opens a connection for as long as it is used. */
async function connected<T>(
  port: number,
  use: (session: ClientHttp2Session) => Promise<T>,
): Promise<T> {
  const session = connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
  try {
    return await use(session);
  } finally {
    session.destroy();
  }
}

/** Sends a request over HTTP/2. */
export function sendHttp2(port: number, request: Request): Promise<SeenResponse> {
  return connected(port, (session) => {
    const stream = open(session, request);
    stream.end(request.body);
    return read(stream);
  });
}

/** Sends bytes of a request without its end, and waits until the service closes the stream. */
export function sendUnended(
  port: number,
  request: Request,
  bytes: number,
): Promise<{ readonly response: SeenResponse; readonly code: number }> {
  return connected(port, async (session) => {
    const stream = open(session, request);
    const closed = once(stream, 'close', { signal: patience() });
    stream.write(Buffer.alloc(bytes, 'x'));
    const response = await read(stream);
    await closed;
    return { response, code: stream.rstCode };
  });
}
