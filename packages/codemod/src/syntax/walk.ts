import traverseModule, { type NodePath } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';

// A CommonJS module: Node gives it whole, and bundlers and test runners give its default export.
const traverse = (traverseModule.default ?? traverseModule) as typeof traverseModule.default;

/** The path of the program of a file, with its scopes. */
export function programOf(file: File): NodePath<Program> {
  let program: NodePath<Program> | undefined;
  traverse(file, {
    Program(path) {
      program = path;
      path.stop();
    },
  });
  if (!program) throw new TypeError('A file has a program');
  return program;
}

/** Visits every node below a path, in the order of the text. */
export function walk(root: NodePath, visit: (path: NodePath) => void): void {
  root.traverse({ enter: visit });
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
