import { Connection } from '@error-contract/harness/connection';
import { faultOfPart, judgeRest, type Sent } from '../oracle/judge-requesting.ts';
import type { Part, Requesting } from '../plans/requesting.ts';
import type { Framework } from '../plans/ways.ts';
import type { Service } from './service.ts';

const host = 'Host: localhost\r\n';

function chunked(body: Buffer, count: number): Buffer {
  const size = Math.max(1, Math.ceil(body.length / count));
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

function post(id: string, text: string, chunks: number): Buffer {
  const body = Buffer.from(text, 'utf8');
  const framing = chunks > 0 ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`;
  const head = `POST /echo/${id} HTTP/1.1\r\n${host}Content-Type: application/json\r\n${framing}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), chunks > 0 ? chunked(body, chunks) : body]);
}

function bytesOfPart(part: Part, id: string): Buffer {
  switch (part.p) {
    case 'ok': {
      const headers = part.headers.map((header) => `${header}\r\n`).join('');
      return Buffer.from(`${part.method} /ok/${id} HTTP/1.1\r\n${host}${headers}\r\n`, 'latin1');
    }
    case 'echo':
    case 'no json':
      return post(id, part.body, part.chunks);
    case 'too large':
      return post(id, `"${'x'.repeat(part.size)}"`, part.chunks);
    case 'unknown':
      return Buffer.from(`${part.method} ${part.target} HTTP/1.1\r\n${host}\r\n`, 'latin1');
    case 'bad path':
      return Buffer.from(`GET ${part.target} HTTP/1.1\r\n${host}\r\n`);
    case 'bad':
      return Buffer.from(part.bytes, 'latin1');
  }
}

const methodOf = (part: Part) =>
  part.p === 'ok' || part.p === 'unknown' ? part.method : part.p === 'bad path' ? 'GET' : 'POST';

async function write(connection: Connection, bytes: Buffer, plan: Requesting): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / plan.pieces));
  for (let at = 0; at < bytes.length; at += size) {
    connection.write(bytes.subarray(at, at + size));
    if (plan.pause > 0) await new Promise((resolve) => setTimeout(resolve, plan.pause));
  }
}

/**
 * Whether a server may close before it has read everything: bad bytes can be a request that closes,
 * and a long body after them is then never read. The reset may overtake responses, on any server.
 */
function mayReset(sent: readonly Sent[], bad: number): boolean {
  return sent.slice(bad).some(({ part }) => part.p === 'too large');
}

/** Requests that must get a response, as nothing before them is bad or cut off. */
function due(sent: readonly Sent[], plan: Requesting): readonly Sent[] {
  if (plan.leaving !== 'stays' || plan.cut < 1) return [];
  const bad = sent.findIndex(({ part }) => part.p === 'bad');
  if (bad < 0) return sent;
  return mayReset(sent, bad) ? [] : sent.slice(0, bad);
}

async function readDue(
  connection: Connection,
  sent: readonly Sent[],
  framework: Framework,
): Promise<string | undefined> {
  for (const one of sent) {
    const exchange = await connection.next(one.method);
    if (exchange.end === 'fault') return exchange.reason;
    if (exchange.end === 'closed') return `closed before the response to ${one.part.p}`;
    const fault = faultOfPart(exchange.response, one, framework);
    if (fault) return `${one.part.p}: ${fault}`;
    const { headers } = exchange.response;
    // After this announcement, later requests get no response.
    if (headers.some(([name, value]) => name === 'connection' && value === 'close')) return 'last';
  }
  return undefined;
}

async function readRest(connection: Connection, sent: readonly Sent[], ids: readonly string[]) {
  const most = sent.length + 3;
  for (let i = 0; i < most; i += 1) {
    const exchange = await connection.next(sent[i]?.method ?? 'GET');
    const fault = judgeRest(exchange, ids);
    if (fault) return fault;
    if (exchange.end === 'closed') return undefined;
  }
  return 'more responses than requests';
}

/** After bad bytes it is unknown which request a response is for, so no request may be a HEAD. */
function telling(parts: readonly Part[]): readonly Part[] {
  const hasBad = parts.some(({ p }) => p === 'bad');
  return parts.map((part) =>
    hasBad && 'method' in part && part.method === 'HEAD' ? { ...part, method: 'GET' } : part,
  );
}

/** Sends the bytes of a case on a new connection, and judges everything that it receives. */
export async function sendRequests(
  { ports, framework }: Pick<Service, 'framework' | 'ports'>,
  id: string,
  plan: Requesting,
): Promise<string | undefined> {
  const sent = telling(plan.parts).map((part, i) => ({
    part,
    id: `${id}-${i}`,
    method: methodOf(part),
  }));
  const all = Buffer.concat(sent.map(({ part, id }) => bytesOfPart(part, id)));
  const connection = new Connection(ports.recorded);
  try {
    await write(connection, all.subarray(0, Math.ceil(all.length * plan.cut)), plan);
    if (plan.leaving === 'reset') return undefined;
    const first = due(sent, plan);
    const fault = await readDue(connection, first, framework);
    if (fault !== undefined && fault !== 'last') return fault;
    connection.halfClose();
    return await readRest(
      connection,
      sent.slice(first.length),
      sent.map(({ id }) => id),
    );
  } finally {
    if (plan.leaving === 'reset') connection.reset();
    else connection.destroy();
  }
}
