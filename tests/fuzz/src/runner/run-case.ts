import { Connection, type Exchange } from '@error-contract/harness/connection';
import { headerOf } from '@error-contract/harness/read-response';
import { bytesOf, send } from '@error-contract/harness/request';
import { isUntouched, judgeAnswering } from '../oracle/judge-answering.ts';
import { judgeThrowing } from '../oracle/judge-throwing.ts';
import type { Answering } from '../plans/answering.ts';
import type { Plan } from '../plans/sample.ts';
import type { Throwing } from '../plans/throwing.ts';
import { sendRequests } from './send-requests.ts';
import type { Service } from './service.ts';

function pathOf(plan: Throwing | Answering): string {
  if (plan.kind === 'answer') return '/answer';
  return plan.way === 'param' ? '/throw/param/x' : `/throw/${plan.way}`;
}

function requestOf(plan: Throwing | Answering, id: string, Connection: string): Buffer {
  const { method } = plan;
  const headers = { 'X-Case': id, Connection };
  if (method !== 'POST') return bytesOf({ method, path: pathOf(plan), headers });
  const type = { 'Content-Type': 'application/json' };
  return bytesOf({ method, path: pathOf(plan), headers: { ...headers, ...type }, body: '{}' });
}

/** Sends cases one after another, on a connection that lives as long as the service lets it. */
export class Sender {
  readonly #service: Service;
  readonly #connections = new Map<number, Connection>();
  /** Connections that ended without an announcement after a whole response. */
  unannounced = 0;

  constructor(service: Service) {
    this.#service = service;
  }

  async #once(port: number, plan: Throwing | Answering, id: string): Promise<Exchange> {
    const connection = new Connection(port);
    try {
      connection.write(requestOf(plan, id, 'close'));
      return await connection.next(plan.method);
    } finally {
      connection.destroy();
    }
  }

  async #kept(port: number, plan: Throwing | Answering, id: string): Promise<Exchange> {
    const existing = this.#connections.get(port);
    const connection = existing?.isOpen ? existing : new Connection(port);
    this.#connections.set(port, connection);
    connection.write(requestOf(plan, id, 'keep-alive'));
    const exchange = await connection.next(plan.method);
    const isLast = exchange.end !== 'response' || isClosing(exchange);
    if (isLast) {
      connection.destroy();
      this.#connections.delete(port);
    }
    if (exchange.end !== 'closed' || exchange.raw.length > 0 || connection.used < 2)
      return exchange;
    // It may have been closed by the case before: this one is asked again.
    const again = await this.#once(port, plan, id);
    if (again.end === 'response') this.unannounced += 1;
    return again;
  }

  async #throw(plan: Throwing, id: string): Promise<string | undefined> {
    const port = this.#service.ports[plan.target];
    return judgeThrowing(plan, await this.#kept(port, plan, id), this.#service.framework);
  }

  async #answer(plan: Answering, id: string): Promise<string | undefined> {
    const { ports, framework } = this.#service;
    if (!isUntouched(plan)) {
      const isKept = plan.status >= 400 && plan.after !== 'destroy';
      const exchange = await (isKept
        ? this.#kept(ports.recorded, plan, id)
        : this.#once(ports.recorded, plan, id));
      return judgeAnswering(plan, exchange, undefined, framework);
    }
    const exchange = await this.#once(ports.recorded, plan, id);
    return judgeAnswering(plan, exchange, await this.#once(ports.plain, plan, id), framework);
  }

  /** Runs a case: a sentence about what is wrong, or nothing. */
  run(plan: Plan, id: string): Promise<string | undefined> {
    if (plan.kind === 'throw') return this.#throw(plan, id);
    if (plan.kind === 'answer') return this.#answer(plan, id);
    return sendRequests(this.#service.ports.recorded, id.replaceAll(' ', '-'), plan);
  }

  close(): void {
    for (const connection of this.#connections.values()) connection.destroy();
  }
}

function isClosing(exchange: Exchange): boolean {
  return exchange.end === 'response' && headerOf(exchange.response, 'connection') === 'close';
}

/** Asks for something that always succeeds, on a connection of its own. */
export async function isAlive(port: number): Promise<boolean> {
  const answer = await send(port, { path: '/ok/alive' }).catch(() => undefined);
  return answer?.body.toString() === 'ok alive';
}
