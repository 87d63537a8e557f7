import { NotFoundError } from '@error-contract/core';
import { errorContract, type FetchContext, readJson } from '@error-contract/fetch';
import type { HttpBindings } from '@hono/node-server';
import { buildValue } from '../values/build.ts';
import { answeringOf, throwingOf } from './cases.ts';
import { optionsOf, type Variant } from './listen.ts';
import { answered } from './web-answers.ts';
import { earlyWebWays, lateWebWays } from './web-failing.ts';
import { incomingIn, listenWeb } from './web-server.ts';

type Answered = Response | Promise<Response>;

function throwing(env: HttpBindings): Answered {
  const { way, value } = throwingOf(env.incoming);
  const run = earlyWebWays[way] ?? lateWebWays[way];
  return run?.(buildValue(value), undefined) as Answered;
}

/** An id that does not decode makes an unknown route. */
function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

async function named(request: Request, first: string, id: string): Promise<Response> {
  const isGet = request.method === 'GET' || request.method === 'HEAD';
  const isOk = first === 'ok' ? isGet : first === 'echo' && request.method === 'POST';
  const name = decoded(id);
  if (!isOk || name === undefined) throw new NotFoundError('Route not found');
  if (first === 'echo') await readJson(request, { limit: 1_024 });
  return new Response(`ok ${name}`);
}

function handle(request: Request, env: HttpBindings): Answered {
  const [, first = '', id = '', ...rest] = new URL(request.url).pathname.split('/');
  if (first === 'throw') return throwing(env);
  if (first === 'answer') return answered(answeringOf(env.incoming));
  if (rest.length > 0) throw new NotFoundError('Route not found');
  return named(request, first, id);
}

/** Starts a variant of the service. */
export function listen(variant: Variant): Promise<number> {
  if (variant === 'plain') return listenWeb(variant, handle);
  const requestOf = ({ rest: [env] }: FetchContext<[HttpBindings]>) => incomingIn(env);
  return listenWeb(variant, errorContract(handle, optionsOf(variant, requestOf)));
}
