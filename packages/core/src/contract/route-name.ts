import { pathOf } from './path-fault.ts';

/** What a framework knows about the route of a request. */
export interface RouteFacts {
  /** The pattern of the route, as its router has it: without the path where that is mounted. */
  readonly pattern?: unknown;
  /** The path where the router is mounted, as far as the framework still knows it. */
  readonly base?: string;
  /** The URL that the client sent. */
  readonly url: string | undefined;
  /** Whether no route took the request. */
  readonly isUnrouted?: boolean;
}

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

/** Whether a segment of a pattern matches one segment of a path: no wildcard, no optional part. */
const isSingle = (segment: string) => !/[*{}]|[?+]$/.test(segment);

/** Where a pattern with wildcards begins in a path: at its first words. */
function placeOf(pattern: string, path: readonly string[]): number {
  const words = segmentsOf(pattern.split(/[*{(]/, 1)[0] ?? '');
  const fits = (_: string, at: number) =>
    words.every((word, n) => word.startsWith(':') || word === path[at + n]);
  return words.length === 0 ? 0 : Math.max(0, path.findIndex(fits));
}

/** Puts the path where a router is mounted before a pattern of that router. */
function mounted(pattern: string, base: string, path: string): string {
  const own = segmentsOf(pattern);
  const sent = segmentsOf(path);
  const from = own.every(isSingle)
    ? Math.max(0, sent.length - own.length)
    : segmentsOf(base).length || placeOf(pattern, sent);
  return `/${[...sent.slice(0, from), ...own].join('/')}`;
}

/**
 * The name of a route in a report: its whole pattern, one name for everything that no route took, and
 * the path where the framework does not know.
 */
export function routeName({ pattern, base = '', url, isUnrouted }: RouteFacts): string {
  const path = pathOf({ url });
  if (typeof pattern === 'string') return mounted(pattern, base, path);
  return isUnrouted ? 'no route' : path;
}
