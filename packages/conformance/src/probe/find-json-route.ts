import type { JsonRoute } from '../config/config.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Missing } from './sample.ts';
import { parseObject } from './to-sample.ts';

const methods = ['post', 'put', 'patch'];

/** Searches /openapi.json for a route without path parameters that takes JSON. */
export async function findJsonRoute(
  get: (path: string) => Promise<Exchange>,
): Promise<JsonRoute | Missing> {
  const { responses } = await get('/openapi.json');
  const [response] = responses;
  const document = response?.status === 200 ? parseObject(response.body) : undefined;
  for (const [path, item] of entries(own(document, 'paths'))) {
    const method = methods.find((name) => takesJson(own(item, name)));
    if (method && /^\/[^\s{}]*$/.test(path)) return { method: method.toUpperCase(), path };
  }
  return { missing: 'no JSON route is known (none in /openapi.json)', needs: 'json' };
}

function takesJson(operation: unknown): boolean {
  return own(own(own(operation, 'requestBody'), 'content'), 'application/json') !== undefined;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
