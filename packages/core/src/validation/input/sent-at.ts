import { isObject, read } from '../../guard/read.ts';
import type { Path } from './field-path.ts';
import { receivedAt } from './received-at.ts';

/** What a client sent, by part of its request. */
export interface Sent {
  readonly body?: unknown;
  readonly query?: unknown;
  readonly params?: unknown;
  readonly headers?: unknown;
}

const maxNodes = 1024;

/** The parts whose values nobody expects in a message: headers say `close` and `application/json`. */
export function valuesOf(sent: Sent | undefined): readonly unknown[] {
  return [read(sent, 'body'), read(sent, 'query'), read(sent, 'params')];
}

function children(value: object): readonly unknown[] {
  try {
    return Object.values(value).slice(0, maxNodes);
  } catch {
    return []; // a proxy, or a getter that throws
  }
}

/**
 * Finds what was sent at every place whose path ends like this one: a handler may have parsed a part
 * of the request, or a part of its body.
 */
export function sentAt(sent: Sent | undefined, path: Path): readonly unknown[] {
  if (path.length === 0) return valuesOf(sent);
  const nodes: unknown[] = [...valuesOf(sent), read(sent, 'headers')];
  const found: unknown[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const received = receivedAt(node, path);
    if (received.state === 'present') found.push(received.value);
    if (isObject(node) && nodes.length < maxNodes) nodes.push(...children(node));
  }
  return found;
}
