import { isDeepStrictEqual } from 'node:util';
import { Connection } from '@error-contract/harness/connection';
import type { WireResponse } from '@error-contract/harness/read-response';
import { bytesOf, newCase, type Request, send } from '@error-contract/harness/request';
import { portOf, type Seen, type Service } from './service.ts';

/** A request to a variant of a service. */
export interface Asked {
  readonly variant: string;
  readonly request: Request;
}

/** What a client got for a request, and what the service was told of it. */
interface Told {
  readonly asked: Asked;
  readonly got: unknown;
  readonly told: unknown;
}

/** What a request differs by, on one service and on another. */
interface Different {
  readonly asked: Asked;
  readonly expected: unknown;
  readonly received: unknown;
}

type SeenOf = Pick<Seen, 'errors' | 'deviations' | 'published'>;

function visible({ statusCode, reason, headers, body, complete }: WireResponse) {
  const lasting = headers.filter(([name]) => name !== 'date');
  return { statusCode, reason, headers: lasting, body: body.toString('latin1'), complete };
}

/** Sends requests one after another to a variant, on a connection that stays open while it may. */
class Sender {
  #connection: Connection;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
    this.#connection = new Connection(port);
  }

  async send(request: Request): Promise<WireResponse> {
    const before = this.#connection.used;
    if (!this.#connection.isOpen) this.#connection = new Connection(this.#port);
    void this.#connection.write(bytesOf(request));
    const exchange = await this.#connection.next(request.method ?? 'GET');
    if (exchange.end === 'response') return exchange.response;
    this.close();
    // A service closes a connection that a busy client left idle.
    const wasIdle = exchange.end === 'closed' && exchange.raw.length === 0 && before > 0;
    if (!wasIdle) throw new Error(`${request.path}: ${JSON.stringify(exchange)}`);
    this.#connection = new Connection(this.#port);
    return this.send(request);
  }

  close(): void {
    this.#connection.destroy();
  }
}

/** What a service was told of all requests whose id begins with a text. */
async function seenOf(service: Service, begin: string): Promise<Readonly<Record<string, SeenOf>>> {
  const { body } = await send(portOf(service, 'control'), { path: `/all?begin=${begin}` });
  return JSON.parse(body.toString());
}

/** Sends each request, and gives what came of it. What was seen of all is asked once. */
export async function collect(service: Service, all: readonly Asked[]): Promise<readonly Told[]> {
  const senders = new Map<string, Sender>();
  const begin = newCase();
  const got: unknown[] = [];
  for (const [i, { variant, request }] of all.entries()) {
    const sender = senders.get(variant) ?? new Sender(portOf(service, variant));
    senders.set(variant, sender);
    const kept = { ...request.headers, Connection: 'keep-alive', 'X-Case': `${begin}.${i}.` };
    got.push(visible(await sender.send({ ...request, headers: kept })));
  }
  for (const sender of senders.values()) sender.close();
  const seen = await seenOf(service, begin);
  return all.map((asked, i) => ({ asked, got: got[i], told: seen[`${begin}.${i}.`] }));
}

/** The requests for which a service sends or is told anything else than another did. */
export function differing(expected: readonly Told[], received: readonly Told[]): Different[] {
  return received.flatMap(({ asked, ...one }, i) => {
    const { asked: _same, ...other } = expected[i] ?? { asked };
    return isDeepStrictEqual(one, other) ? [] : [{ asked, expected: other, received: one }];
  });
}
