import { isObject, read } from '../../guard/read.ts';
import { valueFree } from '../../guard/value-free.ts';
import { changeValues } from './change-values.ts';
import { leavesOf } from './leaves.ts';

/** Nobody writes larger schemas, and a walk must end. */
const maxNodes = 20_000;

/** Parts of schemas that lead to the whole library. */
const foreign: ReadonlySet<string> = /* @__PURE__ */ new Set(['$_root', '_definition', '$']);

/** What the libraries' own templates put before a sentence: the name of the field. */
const label = /^"?(?:\{\{?[#:]{0,2}label\}\}?|\$\{(?:path|label)\}|\$property)"?[\s:]*/;

/** Where those templates put a value: joi's, yup's and ajv-errors', and class-validator's. */
const valueHole = /\{\{?[#:]{0,2}value\}\}?|\$\{(?:value|originalValue|\/[^{}]*)\}|\$value\b/g;

/** No client sends it, so a text that is made of it is made of no value. */
const unsent = '\u0000unsent\u0000';

type Maker = (issue: object) => unknown;

/** What an author wrote: texts, and functions that make one of an issue. */
interface Written {
  readonly texts: Set<string>;
  readonly makers: Set<Maker>;
}

/** Asks a function for its message about a value, under each name that a library has for that. */
function make(maker: Maker, value: unknown): unknown {
  try {
    const made = maker({
      code: 'custom',
      path: [],
      input: value,
      value,
      originalValue: value,
      data: value,
    });
    return read(made, 'message') ?? made;
  } catch {
    return undefined; // it reads more than there is
  }
}

/** The functions that a template stands for: libraries write a value as it is, or as JSON. */
function makersOf(template: string): readonly Maker[] {
  if (template.search(valueHole) < 0) return [];
  const fill = (write: (value: unknown) => string) => (issue: object) =>
    template.replaceAll(valueHole, () => write(read(issue, 'input')));
  return [fill(String), fill((value) => JSON.stringify(value))];
}

function addText(text: string, { texts, makers }: Written): void {
  const template = text.replace(label, '');
  texts.add(template);
  for (const maker of makersOf(template)) makers.add(maker);
}

/** zod keeps its parts out of sight, and makes a function of every text. */
function partsOf(node: object): object {
  const parts = read(read(node, '_zod'), 'def');
  return isObject(parts) ? parts : node;
}

function collect(definition: object): Written {
  const written: Written = { texts: new Set(), makers: new Set() };
  const nodes = new Set<unknown>([definition]);
  for (const node of nodes) {
    if (typeof node === 'string') addText(node, written);
    if (nodes.size >= maxNodes || !(isObject(node) || typeof node === 'function')) continue;
    const parts = partsOf(node);
    for (const key of Object.keys(parts)) {
      if (foreign.has(key)) continue;
      const part = read(parts, key);
      const isMaker = key === 'message' || (key === 'error' && parts !== node);
      if (isMaker && typeof part === 'function') {
        written.makers.add(part as Maker);
        nodes.add(make(part as Maker, unsent));
      } else nodes.add(part);
    }
  }
  return written;
}

const nothing: Written = /* @__PURE__ */ { texts: new Set(), makers: new Set() };

function guardedCollect(definition: object): Written {
  try {
    return collect(definition);
  } catch {
    return nothing; // a proxy
  }
}

const known = /* @__PURE__ */ new WeakMap<object, Written>();

function writtenIn(definition: unknown): Written {
  if (!isObject(definition) && typeof definition !== 'function') return nothing;
  const found = known.get(definition) ?? guardedCollect(definition);
  known.set(definition, found);
  return found;
}

function isMadeOf(maker: Maker, value: unknown, text: string): boolean | undefined {
  if (make(maker, value) !== text) return undefined;
  if (read(maker, valueFree) === true) return false;
  const tried = changeValues(value, new Set(leavesOf(value)), 1);
  return tried !== undefined && make(maker, tried.other) !== text;
}

/**
 * Whether an author's text is made of one of the values: `false` if it stands in what the author
 * wrote, or if the function that made it says the same of another value; `undefined` if neither is
 * there. Never throws.
 */
export function isMade(
  text: string,
  values: readonly unknown[],
  definition: unknown,
): boolean | undefined {
  const { texts, makers } = writtenIn(definition);
  if (texts.has(text) || texts.has(text.replace(/^must be /, ''))) return false;
  for (const maker of makers) {
    for (const value of values) {
      const made = isMadeOf(maker, value, text);
      if (made !== undefined) return made;
    }
  }
  return undefined;
}
