import { isObject } from '../../guard/read.ts';

const maxLeaves = 256;
const maxNodes = 1024;
/** A text of this length or more is not in a message by chance. */
const telling = 12;
/** The same, if the message is about a value that was not found in what was sent. */
const tellingIfLost = 4;
const wordCharacter = /[\p{L}\p{N}_]/u;

function toToken(value: unknown): string {
  const counts =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
  return counts ? String(value).trim().toLowerCase() : '';
}

function children(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, maxNodes);
  if (value instanceof Map) return [...value].flat();
  return value instanceof Set ? [...value] : Object.values(value);
}

function leavesOf(value: object): readonly string[] {
  const nodes: unknown[] = [value];
  const tokens = new Set<string>();
  for (let index = 0; index < nodes.length && tokens.size < maxLeaves; index++) {
    const node = nodes[index];
    if (!isObject(node)) tokens.add(toToken(node));
    else if (nodes.length < maxNodes) nodes.push(...children(node).slice(0, maxNodes));
  }
  return [...tokens];
}

function isWordAt(text: string, index: number): boolean {
  return wordCharacter.test(text.charAt(index));
}

function hasWord(text: string, word: string): boolean {
  let index = text.indexOf(word);
  while (index >= 0) {
    if (!isWordAt(text, index - 1) && !isWordAt(text, index + word.length)) return true;
    index = text.indexOf(word, index + 1);
  }
  return false;
}

function contains(text: string, token: string): boolean {
  if (token === '' || token.length > text.length) return false;
  return token.length < 4 ? hasWord(text, token) : text.includes(token);
}

/** Finds received values in messages, reading each object only once. */
export class EchoFinder {
  readonly #whole: unknown;
  readonly #tokens = new Map<object, readonly string[]>();

  constructor(whole: unknown) {
    this.#whole = whole;
  }

  #tokensOf(value: unknown): readonly string[] {
    if (!isObject(value)) return [toToken(value)];
    const known = this.#tokens.get(value);
    if (known) return known;
    const tokens = guardedLeaves(value);
    this.#tokens.set(value, tokens);
    return tokens;
  }

  /**
   * Whether a message shows one of the received values, or a long text from elsewhere in the input:
   * not so long a one if there is no received value. Case and outer spaces are ignored, because
   * schemas can change them before they check.
   */
  finds(message: string, received: readonly unknown[]): boolean {
    const least = received.length > 0 ? telling : tellingIfLost;
    const text = message.toLowerCase();
    const own = received.flatMap((value) => this.#tokensOf(value));
    if (own.some((token) => contains(text, token))) return true;
    const others = this.#tokensOf(this.#whole);
    return others.some((token) => token.length >= least && text.includes(token));
  }
}

function guardedLeaves(value: object): readonly string[] {
  try {
    return leavesOf(value);
  } catch {
    return []; // a proxy, or a getter that throws
  }
}
