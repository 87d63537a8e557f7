/** What an option may be: a check, and the words for what passes it. */
export type Kind = readonly [isRight: (value: unknown) => boolean, right: string];

/** A row for each option of a function. */
export type OptionKinds<Options> = { readonly [Name in keyof Options]-?: Kind };

/**
 * An object with names and values: no array, no Error, no Map and no Headers. The headers of axios
 * and the namespace of a module say that they are something else, but no class of the platform.
 */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === 'Object' || !(tag === 'Arguments' || tag in globalThis);
}

export const anything: Kind = [() => true, ''];
export const aBoolean: Kind = [(value) => typeof value === 'boolean', 'true or false'];
export const aFunction: Kind = [(value) => typeof value === 'function', 'a function'];
export const aNumber: Kind = [(value) => typeof value === 'number', 'a number'];
export const aRecord: Kind = [isRecord, 'a plain object'];
export const aText: Kind = [(value) => typeof value === 'string', 'a string'];

/** One of a few values, such as `400 or 422`. */
export function oneOf(...values: readonly unknown[]): Kind {
  return [(value) => values.includes(value), values.join(' or ')];
}

/** The part of the letters of two names that both have, in the same order: 0.5 for the same name. */
function likeness(name: string, known: string): number {
  let at = 0;
  let shared = 0;
  for (const letter of name.toLowerCase()) {
    const found = known.toLowerCase().indexOf(letter, at);
    if (found < 0) continue;
    at = found + 1;
    shared += 1;
  }
  return shared / (name.length + known.length);
}

/** What differs between bags of options. */
interface BagOptions {
  /** Where the bag is in another one, such as `retry.`. */
  readonly path?: string;
  /** The bag has names of others, too: only what is nearly one of ours is refused. */
  readonly isOpen?: boolean;
}

function assertKnown(owner: string, name: string, names: readonly string[], bag: BagOptions): void {
  const { path = '', isOpen = false } = bag;
  const like = (known: string) => likeness(name, known);
  const [nearest = ''] = [...names].sort((a, b) => like(b) - like(a));
  // `case`, `clause` and `retryAfterMs` are words of their own, `header` and `exposed` are not.
  const isMeant = like(nearest) > (isOpen ? 0.46 : 0.3);
  if (isOpen && !isMeant) return;
  const help = isMeant
    ? `; did you mean ${path}${nearest}?`
    : ` (${path}${names.join(`, ${path}`)})`;
  throw new TypeError(`${path}${name} is not an option of ${owner}${help}`);
}

/**
 * Checks that a function that takes nothing was given nothing: it was passed on without being called.
 * @throws {TypeError}
 */
export function assertNothing(owner: string, given: readonly unknown[]): void {
  if (given.length > 0) throw new TypeError(`${owner} takes nothing: write ${owner}().`);
}

/**
 * Checks options where they are given: what is mistyped would be ignored in silence. `undefined` is
 * a value of every option.
 * @throws {TypeError} that names the option that may be meant, or says what the option is
 */
export function assertOptions(
  owner: string,
  options: unknown,
  kinds: Readonly<Record<string, Kind>>,
  bag: BagOptions = {},
): void {
  if (!isRecord(options)) {
    throw new TypeError(`The options of ${owner} are a plain object, or left out.`);
  }
  for (const name of Object.keys(options)) {
    const value = options[name];
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) assertKnown(owner, name, Object.keys(kinds), bag);
    else if (value !== undefined && !kind[0](value)) {
      throw new TypeError(`The option ${bag.path ?? ''}${name} of ${owner} is ${kind[1]}.`);
    }
  }
}
