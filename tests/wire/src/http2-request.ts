import { once } from 'node:events';
import { connect } from 'node:http2';
import type { SeenResponse } from '@error-contract/harness/read-response';
import type { Request } from '@error-contract/harness/request';

const patience = () => AbortSignal.timeout(30_000);

/** Sends a request over HTTP/2. */
export async function sendHttp2(port: number, request: Request): Promise<SeenResponse> {
  const session = connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
  try {
    const { method = 'GET', path, headers, body } = request;
    const names = { ':method': method, ':path': encodeURI(path), ...headers };
    const stream = session.request(names, { signal: patience() });
    stream.end(body);
    const [received] = await once(stream, 'response', { signal: patience() });
    const chunks = await stream.toArray({ signal: patience() });
    const fields = Object.entries(received).map(([name, value]) => [name, String(value)] as const);
    const statusCode = Number(received[':status']);
    return { statusCode, headers: fields, body: Buffer.concat(chunks), complete: true };
  } finally {
    session.destroy();
  }
}
