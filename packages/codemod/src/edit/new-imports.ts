import type { Node, Program, Statement } from '@babel/types';
import { type Range, rangeOf } from '../syntax/walk.ts';
import type { Edit } from './rewrite-making.ts';

/** How a file writes its imports. */
export interface ImportStyle {
  readonly isModule: boolean;
  readonly quote: string;
  readonly end: string;
  readonly newline: string;
}

/** Whether a statement imports something, with `import` or `require`. */
export function isImport(node: Statement): boolean {
  if (node.type === 'ImportDeclaration') return true;
  if (node.type !== 'VariableDeclaration') return false;
  return node.declarations.some(({ init }) => isRequire(init));
}

function isRequire(node: Node | null | undefined): boolean {
  if (node?.type === 'MemberExpression') return isRequire(node.object);
  if (node?.type !== 'CallExpression') return false;
  return node.callee.type === 'Identifier' && node.callee.name === 'require';
}

/** Reads the style of a file's imports from those that it has. */
export function styleOf({ body, sourceType }: Program, source: string, path: string): ImportStyle {
  const [first] = body.filter(isImport);
  const text = first ? source.slice(rangeOf(first).start, rangeOf(first).end) : source;
  return {
    isModule: sourceType === 'module' || path.endsWith('.mjs'),
    quote: /['"]/.exec(text)?.[0] ?? "'",
    end: (first ? text.endsWith(';') : /;\s*$/m.test(source)) ? ';' : '',
    newline: source.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Writes the statement that imports names from a module. */
export function importLine(
  module: string,
  names: readonly string[],
  { isModule, quote, end }: ImportStyle,
): string {
  const list = `{ ${names.join(', ')} }`;
  const from = `${quote}${module}${quote}`;
  return isModule ? `import ${list} from ${from}${end}` : `const ${list} = require(${from})${end}`;
}

/** Inserts lines after the last import of a file, or before its first statement. */
export function insertLines(
  { body, directives }: Program,
  lines: readonly string[],
  { newline }: ImportStyle,
): Edit {
  const text = lines.join(newline);
  const last = body.filter(isImport).at(-1) ?? directives.at(-1);
  const [first] = body;
  if (!last && first) return { ...at(rangeOf(first).start), text: text + newline + newline };
  return { ...at(last ? rangeOf(last).end : 0), text: newline + text };
}

const at = (place: number): Range => ({ start: place, end: place });
