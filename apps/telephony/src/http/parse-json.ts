import { BadRequestError } from '@error-contract/core';

// A fatal decoder refuses what body parsers replace by U+FFFD: an answer would show, and the database keep, what nobody sent.
const utf8 = new TextDecoder('utf-8', { fatal: true });

function toText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new BadRequestError('Request body is not valid UTF-8', { cause });
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__ is no key');
  return value;
}

/**
 * Parses a JSON body: any value, as the schema of the route checks it. An empty body is `undefined`. The frameworks'
 * own parsers disagree about empty bodies, keys such as `__proto__`, and bytes that are not UTF-8.
 * @throws {BadRequestError} for bytes that are not UTF-8 or not JSON
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  const text = toText(bytes);
  try {
    return JSON.parse(text, refuseProto);
  } catch (cause) {
    throw new BadRequestError('Request body is not valid JSON', { cause });
  }
}
