import traverseModule, { type NodePath } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';

// A CommonJS module: Node gives it whole, and bundlers and test runners give its default export.
const traverse = (traverseModule.default ?? traverseModule) as typeof traverseModule.default;

/** The path of the program of a file, with its scopes. */
export function programOf(file: File): NodePath<Program> {
  let program: NodePath<Program> | undefined;
  // What it remembers of other files is never asked for, and costs most of the time to collect.
  traverse.cache.clear();
  traverse(file, {
    Program(path) {
      program = path;
      path.stop();
    },
  });
  if (!program) throw new TypeError('A file has a program');
  return program;
}

const visited = new WeakMap<NodePath, readonly NodePath[]>();

/** Lists the paths of all nodes below one, in the order of the text. Walked once: it is slow. */
export function pathsIn(root: NodePath): readonly NodePath[] {
  const known = visited.get(root);
  if (known) return known;
  const paths: NodePath[] = [];
  root.traverse({ enter: (path) => void paths.push(path) });
  visited.set(root, paths);
  return paths;
}

/** A stretch of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a node stands. The parser says it of every node that it made. */
export function rangeOf({ start, end }: Pick<Node, 'start' | 'end'>): Range {
  if (typeof start !== 'number' || typeof end !== 'number')
    throw new TypeError('A node has a place');
  return { start, end };
}

/** Whether one stretch lies in another. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
