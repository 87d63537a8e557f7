import { isObject, read } from '../../guard/read.ts';

/** Nobody writes larger schemas, and a walk must end. */
const maxNodes = 20_000;

const nothing: ReadonlySet<string> = /* @__PURE__ */ new Set();

/** Parts of schemas that lead to the whole library. */
const foreign: ReadonlySet<string> = /* @__PURE__ */ new Set(['$_root', '_definition', '$']);

/** What the libraries' own templates put before a sentence: the name of the field. */
const label = /^"?(?:\{\{?[#:]{0,2}label\}\}?|\$\{(?:path|label)\}|\$property)"?[\s:]*/;

/** No client sends it, so a text made of it has it. */
const unsent = '\u0000unsent\u0000';

/** Asks zod's function for a message, which makes one of a plain text too. */
function askMaker(maker: unknown): unknown {
  if (typeof maker !== 'function') return undefined;
  try {
    const made: unknown = maker({ code: 'custom', input: unsent, path: [] });
    return read(made, 'message') ?? made;
  } catch {
    return undefined; // it reads more than there is
  }
}

function childrenOf(node: object): readonly unknown[] {
  const zod = read(read(node, '_zod'), 'def');
  if (isObject(zod))
    return [...Object.keys(zod).map((key) => read(zod, key)), askMaker(read(zod, 'error'))];
  const kept = Object.keys(node).filter((key) => !foreign.has(key));
  return kept.map((key) => read(node, key));
}

function collect(definition: object): ReadonlySet<string> {
  const texts = new Set<string>();
  const nodes = new Set<unknown>([definition]);
  for (const node of nodes) {
    if (typeof node === 'string') texts.add(node.replace(label, ''));
    if (nodes.size >= maxNodes || !(isObject(node) || typeof node === 'function')) continue;
    for (const child of childrenOf(node)) nodes.add(child);
  }
  return texts;
}

function guardedCollect(definition: object): ReadonlySet<string> {
  try {
    return collect(definition);
  } catch {
    return nothing; // a proxy
  }
}

const known = /* @__PURE__ */ new WeakMap<object, ReadonlySet<string>>();

/** Lists the texts that stand in a schema, or in another thing that an author wrote. Never throws. */
export function writtenTexts(definition: unknown): ReadonlySet<string> {
  if (!isObject(definition) && typeof definition !== 'function') return nothing;
  const found = known.get(definition) ?? guardedCollect(definition);
  known.set(definition, found);
  return found;
}
