import type { JsonRoute } from '../config/config.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import type { RequestParts } from '../http/request-bytes.ts';
import type { Probe, Target } from './target.ts';
import { toSample } from './to-sample.ts';

type Options = Partial<ExchangeOptions> & Pick<Probe, 'maySucceed'>;

/** A request that needs no hint. */
export function request(
  name: string,
  build: (target: Target) => RequestParts,
  { maySucceed = false, ...options }: Options = {},
): Probe {
  const send = async (target: Target) => {
    const parts = build(target);
    const headers = { ...target.config.probeHeaders, ...parts.headers };
    const result = await target.send({ ...parts, headers }, options);
    return toSample(name, parts.method ?? 'GET', result, { secrets: [target.marker] });
  };
  return { name, maySucceed, send };
}

/** Exact bytes, as latin1. Nothing in them is corrected. */
export function raw(
  name: string,
  build: (target: Target) => string,
  options: Partial<ExchangeOptions> = {},
): Probe {
  const send = async (target: Target) => {
    const bytes = Buffer.from(build(target), 'latin1');
    const result = await target.sendBytes(bytes, { awaitClose: true, ...options });
    const [method = ''] = /^[A-Z]+(?= )/.exec(bytes.toString('latin1', 0, 20)) ?? [];
    return toSample(name, method, result, { secrets: [target.marker] });
  };
  return { name, send };
}

/** A request to the JSON route, with the headers of the config. */
export function onJsonRoute(
  name: string,
  build: (target: Target, route: JsonRoute) => RequestParts,
  options: Partial<ExchangeOptions> = {},
): Probe {
  const send = async (target: Target) => {
    const route = await target.jsonRoute();
    if ('missing' in route) return route;
    const parts = build(target, route);
    const json = { 'content-type': 'application/json' };
    const headers = { ...json, ...target.config.headers, ...route.headers, ...parts.headers };
    const method = parts.method ?? route.method ?? 'POST';
    const result = await target.send({ path: route.path, ...parts, method, headers }, options);
    return toSample(name, method, result, { keyed: true, secrets: [target.marker] });
  };
  return { name, needs: 'json', send };
}

/** A path that no service has. */
export function unknownPath(target: Target): string {
  return `/${target.marker}`;
}
