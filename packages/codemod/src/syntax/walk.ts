import traverseModule, { type NodePath } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';

// A CommonJS module: Node imports its exports object, bundlers and test runners its default export.
const traverse = (traverseModule.default ?? traverseModule) as typeof traverseModule.default;

/** The path of a file's program, with its scopes. */
export function programOf(file: File): NodePath<Program> {
  let program: NodePath<Program> | undefined;
  // Its cache of other files is never used, and takes most of the time to collect.
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

/** Lists the paths of all nodes below one, in the order of the text. Cached, because it is slow. */
export function pathsIn(root: NodePath): readonly NodePath[] {
  const known = visited.get(root);
  if (known) return known;
  const paths: NodePath[] = [];
  root.traverse({ enter: (path) => void paths.push(path) });
  visited.set(root, paths);
  return paths;
}

/** A range of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range of a node. The parser sets it on every node. */
export function rangeOf({ start, end }: Pick<Node, 'start' | 'end'>): Range {
  if (typeof start !== 'number' || typeof end !== 'number')
    throw new TypeError('A node has a place');
  return { start, end };
}

/** Whether one range lies in another. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
