import type { Binding } from '@babel/traverse';
import type { ImportDeclaration, Node, Statement, VariableDeclaration } from '@babel/types';
import { type Range, rangeOf } from '../syntax/walk.ts';
import type { Edit } from './rewrite-making.ts';

type Declaration = ImportDeclaration | VariableDeclaration;

/** What to remove of a statement with dead names: all of it, or parts. */
export type Dropped =
  | { readonly kind: 'whole'; readonly statement: Statement }
  | { readonly kind: 'part'; readonly edits: readonly Edit[] };

/** The ranges to remove from a list between commas. */
function without(list: readonly Node[], isDead: (node: Node) => boolean): Range[] {
  const ranges: Range[] = [];
  list.forEach((node, index) => {
    if (!isDead(node)) return;
    const next = list[index + 1];
    const previous = list
      .slice(0, index)
      .reverse()
      .find((one) => !isDead(one));
    const { start, end } = rangeOf(node);
    if (next) ranges.push({ start, end: rangeOf(next).start });
    else ranges.push({ start: previous ? rangeOf(previous).end : start, end });
  });
  return ranges;
}

const removal = (range: Range): Edit => ({ ...range, text: '' });

/** `import createError, { HttpError } from …`: removes the default with its comma, or the braces. */
function dropSpecifiers(
  { specifiers }: ImportDeclaration,
  source: string,
  isDead: (node: Node) => boolean,
): readonly Edit[] {
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const [whole] = specifiers.filter(({ type }) => type !== 'ImportSpecifier');
  const [first] = named;
  if (!first) return [];
  const brace = source.lastIndexOf('{', rangeOf(first).start);
  if (whole && isDead(whole)) {
    const rest = without(named, isDead).map(removal);
    return [removal({ start: rangeOf(whole).start, end: brace }), ...rest];
  }
  if (!whole || !named.every(isDead)) return without(named, isDead).map(removal);
  const close = source.indexOf('}', rangeOf(named.at(-1) ?? first).end);
  return [removal({ start: rangeOf(whole).end, end: close + 1 })];
}

function dropDeclarators(
  { declarations }: VariableDeclaration,
  isDead: (node: Node) => boolean,
): readonly Edit[] {
  const isDeadWhole = (node: Node) => node.type === 'VariableDeclarator' && isDead(node.id);
  const patterns = declarations.flatMap(({ id }) =>
    id.type === 'ObjectPattern' && !isDead(id) ? without(id.properties, isDead) : [],
  );
  return [...without(declarations, isDeadWhole), ...patterns].map(removal);
}

function deadNodes(dead: ReadonlySet<Binding>): (node: Node) => boolean {
  const identifiers = new Set<Node>([...dead].map(({ identifier }) => identifier));
  const isDead = (node: Node): boolean => {
    if (identifiers.has(node)) return true;
    if (node.type === 'ObjectPattern') return node.properties.every(isDead);
    if (node.type === 'ObjectProperty') return isDead(node.value);
    return 'local' in node && !!node.local && identifiers.has(node.local as Node);
  };
  return isDead;
}

/** Says what to remove of an import, or of a declaration with `require`, whose names are dead. */
export function dropNames(
  statement: Declaration,
  dead: ReadonlySet<Binding>,
  source: string,
): Dropped {
  const isDead = deadNodes(dead);
  if (statement.type === 'ImportDeclaration') {
    const { specifiers } = statement;
    if (specifiers.length > 0 && specifiers.every(isDead)) return { kind: 'whole', statement };
    return { kind: 'part', edits: dropSpecifiers(statement, source, isDead) };
  }
  if (statement.declarations.every(({ id }) => isDead(id))) return { kind: 'whole', statement };
  return { kind: 'part', edits: dropDeclarators(statement, isDead) };
}
