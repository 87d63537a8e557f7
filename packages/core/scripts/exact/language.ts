/**
 * A set of strings of digits. Sets that are built in the same way are the same object.
 * It has intersection and complement, which regular expressions lack and a parser's rules need.
 */
export interface Language {
  /** Whether it contains the empty string. */
  readonly nullable: boolean;
  /** The strings that may follow a digit (Brzozowski's derivative). */
  after(digit: number): Language;
}

interface Node extends Language {
  readonly id: number;
  readonly parts: readonly Node[];
  readonly kind: string;
}

const nodes = new Map<string, Node>();

function intern(
  kind: string,
  parts: readonly Node[],
  nullable: boolean,
  derive: (digit: number) => Language,
): Node {
  const key = `${kind}:${parts.map(({ id }) => id).join()}`;
  const known = nodes.get(key);
  if (known) return known;
  const derivatives = new Map<number, Language>();
  const after = (digit: number): Language => {
    const derivative = derivatives.get(digit) ?? derive(digit);
    derivatives.set(digit, derivative);
    return derivative;
  };
  const node = { id: nodes.size, kind, parts, nullable, after };
  nodes.set(key, node);
  return node;
}

const asNode = (language: Language): Node => language as Node;

/** No string at all. */
export const nothing: Language = intern('none', [], false, () => nothing);

/** The empty string alone. */
export const empty: Language = intern('empty', [], true, () => nothing);

/** Every string. */
export const everything: Language = intern('every', [], true, () => everything);

/** One digit out of several: bit `n` of the mask stands for the digit `n`. */
export function oneOf(mask: number): Language {
  if (mask === 0) return nothing;
  return intern(`digit${mask}`, [], false, (digit) => ((mask >> digit) & 1 ? empty : nothing));
}

/** A string of the first language followed by one of the second. */
export function sequence(first: Language, second: Language): Language {
  const [head, tail] = [asNode(first), asNode(second)];
  if (head === nothing || tail === nothing) return nothing;
  if (head === empty) return tail;
  if (tail === empty) return head;
  if (head.kind === 'then' && head.parts[0] && head.parts[1]) {
    return sequence(head.parts[0], sequence(head.parts[1], tail));
  }
  return intern('then', [head, tail], head.nullable && tail.nullable, (digit) => {
    const rest = sequence(head.after(digit), tail);
    return head.nullable ? union([rest, tail.after(digit)]) : rest;
  });
}

function flatten(kind: string, languages: readonly Language[]): Node[] {
  const parts = languages.map(asNode).flatMap((node) => (node.kind === kind ? node.parts : [node]));
  return [...new Set(parts)].sort((a, b) => a.id - b.id);
}

/** The strings of any of the languages. */
export function union(languages: readonly Language[]): Language {
  const parts = flatten('any', languages).filter((part) => part !== nothing);
  const [only] = parts;
  if (!only) return nothing;
  if (parts.some((part) => part === everything)) return everything;
  if (parts.length === 1) return only;
  const nullable = parts.some((part) => part.nullable);
  return intern('any', parts, nullable, (digit) => union(parts.map((part) => part.after(digit))));
}

/** The strings that all languages have. */
export function intersection(languages: readonly Language[]): Language {
  const parts = flatten('all', languages).filter((part) => part !== everything);
  const [only] = parts;
  if (!only) return everything;
  if (parts.some((part) => part === nothing)) return nothing;
  if (parts.length === 1) return only;
  const nullable = parts.every((part) => part.nullable);
  return intern('all', parts, nullable, (digit) =>
    intersection(parts.map((part) => part.after(digit))),
  );
}

/** The strings that a language does not have. */
export function complement(language: Language): Language {
  const node = asNode(language);
  if (node === nothing) return everything;
  if (node === everything) return nothing;
  if (node.kind === 'not' && node.parts[0]) return node.parts[0];
  return intern('not', [node], !node.nullable, (digit) => complement(node.after(digit)));
}

/** A language with a derivative of its own. The same name with the same parts is the same language. */
export function custom(
  name: string,
  parts: readonly Language[],
  nullable: boolean,
  derive: (digit: number) => Language,
): Language {
  return intern(`custom ${name}`, parts.map(asNode), nullable, derive);
}

/** The strings that may follow some digits. */
export function afterAll(language: Language, digits: string): Language {
  return [...digits].reduce((rest, digit) => rest.after(Number(digit)), language);
}

/** All strings of these lengths. */
export function ofLengths(lengths: readonly number[]): Language {
  const anyDigit = oneOf(1023);
  const ofLength = (length: number): Language =>
    length === 0 ? empty : sequence(anyDigit, ofLength(length - 1));
  return union(lengths.map(ofLength));
}

const emptiness = new Map<Language, boolean>();

/** Whether a finite language has no strings. */
export function isEmpty(language: Language): boolean {
  if (language.nullable) return false;
  if (language === nothing) return true;
  const known = emptiness.get(language);
  if (known !== undefined) return known;
  const found = [...Array(10).keys()].every((digit) => isEmpty(language.after(digit)));
  emptiness.set(language, found);
  return found;
}
