import type { ServerResponse } from 'node:http';

/** What a list of headers may have more than once. */
const several = new Set(['link', 'set-cookie', 'vary', 'www-authenticate']);

type HeaderValue = string | number | readonly string[];

function apply(res: ServerResponse, name: string, value: HeaderValue, isRepeated: boolean): void {
  if (isRepeated && several.has(name.toLowerCase())) res.appendHeader(name, String(value));
  else res.setHeader(name, value);
}

/**
 * Applies the headers in the arguments of `writeHead`: after the status, and perhaps a reason
 * phrase. A bad one throws, as it would without us, unless only the `sendable` are wanted.
 */
export function applyHeaders(
  res: ServerResponse,
  args: readonly unknown[],
  which: 'all' | 'sendable',
): void {
  const headers = args.find((arg) => typeof arg === 'object' && arg !== null);
  if (!headers) return;
  const seen = new Set<string>();
  for (const [name, value] of toPairs(headers)) {
    if (value === undefined) continue;
    try {
      apply(res, name, value as HeaderValue, seen.has(name.toLowerCase()));
    } catch (fault) {
      if (which === 'all') throw fault;
    }
    seen.add(name.toLowerCase());
  }
}

function toPairs(headers: object): Iterable<readonly [string, unknown]> {
  if (!Array.isArray(headers)) return Object.entries(headers);
  if (headers.every(Array.isArray)) return headers as [string, unknown][];
  return headers.flatMap((name, i) =>
    i % 2 === 0 ? [[String(name), headers[i + 1]] as const] : [],
  );
}
