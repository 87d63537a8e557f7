import { Console } from 'node:console';
import type { IncomingMessage, Server } from 'node:http';
import { Writable } from 'node:stream';
import { guardServer } from '@error-contract/fetch/node';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { within } from './cases.ts';
import { listenOn, type Variant } from './listen.ts';

type Handler = (request: Request, env: HttpBindings) => Response | Promise<Response>;

const sink = () => new Writable({ write: (_piece, _encoding, done) => done() });

/** Prints what the contract logs, and shows it to nobody. */
function hideLog(): void {
  const { error } = new Console(sink(), sink());
  console.error = error;
}

/** Node's request below one of the web: its header names the case. */
export function incomingIn(env: unknown): IncomingMessage {
  return (env as HttpBindings).incoming;
}

/** Serves a handler, by Hono's server for Node. */
export function listenWeb(variant: Variant, handle: Handler): Promise<number> {
  hideLog();
  const fetch: Handler = (request, env) => {
    const incoming = incomingIn(env);
    const run = () => handle(request, env);
    return incoming.headers['x-case'] === undefined ? run() : within(incoming, run);
  };
  const server = createAdaptorServer({ fetch: fetch as never }) as Server;
  return listenOn(variant === 'plain' ? server : guardServer(server));
}
