import fc from 'fast-check';
import { mostly } from './arbitraries.ts';
import type { Spec } from './value-spec.ts';
import { values } from './values.ts';
import { type Framework, isWeb, waysOf } from './ways.ts';

/** What the hooks of the service do with the failure. */
const hooks = ['none', 'mapThrows', 'mapReturns', 'onErrorThrows', 'onErrorRejects'] as const;
export type Hook = (typeof hooks)[number];

/** A request whose handler throws. */
export interface Throwing {
  readonly kind: 'throw';
  readonly way: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly value: Spec;
  readonly hook: Hook;
  /** What the handler had set before it threw. */
  readonly status: number;
  readonly prepared: readonly (readonly [string, string | readonly string[]])[];
  /** With `onError`, or with the framework's own log. */
  readonly target: 'recorded' | 'logged';
}

const prepared = fc.constantFrom<readonly [string, string | readonly string[]]>(
  ['ETag', '"a"'],
  ['Last-Modified', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['Content-Encoding', 'gzip'],
  ['Content-Length', '3'],
  ['Content-Type', 'text/csv'],
  ['Content-Disposition', 'attachment'],
  ['Content-Range', 'bytes 0-1/2'],
  ['Content-Language', 'de'],
  ['Transfer-Encoding', 'chunked'],
  ['Trailer', 'X-Sum'],
  ['Cache-Control', 'public, max-age=60'],
  ['Expires', 'Thu, 01 Jan 2099 00:00:00 GMT'],
  ['Accept-Ranges', 'bytes'],
  ['Set-Cookie', ['a=1', 'b=2']],
  ['Vary', 'Origin'],
  ['X-Request-Id', 'r-1'],
  ['Retry-After', '9'],
  ['WWW-Authenticate', 'Basic'],
  ['Connection', 'close'],
);

const inBody = new Set(['stream', 'generator', 'cancelled', 'usedBody']);

/** Hono's server reads no body for a HEAD, and ends the process where the stack of its error throws. */
function read(plan: Throwing, framework: Framework): Throwing {
  const isUnread = isWeb(framework) && inBody.has(plan.way) && plan.method === 'HEAD';
  return isUnread ? { ...plan, method: 'GET' } : plan;
}

/** Generates what is thrown, where, and what the handler did before. */
export function throwing(framework: Framework): fc.Arbitrary<Throwing> {
  const plans = fc.record<Throwing>({
    kind: fc.constant('throw' as const),
    way: fc.constantFrom(...waysOf(framework)),
    method: mostly<Throwing['method']>(5, ['GET', 'HEAD', 'POST']),
    value: values,
    hook: mostly<Hook>(5, hooks),
    status: mostly(5, [200, 201, 204, 206, 304, 404, 409, 500, 503]),
    prepared: fc.array(prepared, { maxLength: 3 }),
    target: fc.constantFrom('recorded', 'recorded', 'recorded', 'logged'),
  });
  return plans.map((plan) => read(plan, framework));
}
