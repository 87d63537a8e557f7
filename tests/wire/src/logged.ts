import { connect } from 'node:net';
import { targets } from '@error-contract/harness/targets';

/** A line of a log, or an event. */
export type Line = string | Readonly<Record<string, unknown>>;

/** A service that runs, and keeps what its framework logs. */
interface Logged {
  readonly port: number;
  /** Fulfilled when the handler of an upload has begun. */
  readonly reached: Promise<void>;
  /** Fulfilled by the first line: without the contract, Koa leaves some connections open. */
  readonly logged?: Promise<void>;
  /** Waits for the ends of all responses, and gives what was logged. */
  readonly end: () => Promise<readonly Line[]>;
}

/** A request, as bytes. Its client leaves when the handler has begun, or reads to the end. */
export interface Event {
  readonly bytes: string;
  readonly leaves?: 'reached' | 'logged';
}

const head = 'Host: localhost\r\nConnection: close\r\n';

export const get = (path: string): Event => ({
  bytes: `GET ${encodeURI(path)} HTTP/1.1\r\n${head}\r\n`,
});

export const post = (path: string, body: string, length = body.length): Event => ({
  bytes: `POST ${path} HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
});

/** Sends an event, and waits for the end of the connection. */
function send(service: Logged, { bytes, leaves }: Event): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(service.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('close', () => resolve()).on('error', () => {});
    socket.resume();
    if (leaves) service[leaves]?.then(() => socket.destroy(), reject);
  });
}

/** What a framework logs of an event, with these options of the contract, or without it. */
export async function logOf(
  target: (typeof targets)[number],
  event: Event,
  options: object | undefined,
  settings: object = {},
): Promise<readonly Line[]> {
  const url = new URL(`../services/logged/${target.framework}.js`, import.meta.url);
  const { start } = await import(url.href);
  const service: Logged = await start(target.module, options, settings);
  await send(service, event);
  return service.end();
}

/** Every version of a framework. */
export function versionsOf(framework: string) {
  return targets.filter((target) => target.framework === framework);
}
