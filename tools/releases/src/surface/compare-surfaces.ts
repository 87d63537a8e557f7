import type { Declared, Surface } from './surface.ts';

/** How a name changed since the last release. `grown` means that it only has more, and nothing new is required. */
export interface Change {
  readonly entry: string;
  readonly name: string;
  readonly kind: 'added' | 'grown' | 'changed' | 'removed';
}

const optionalMember = /^\s*(readonly )?\w+\?[:(<]/;
const member = /^\s*(static |readonly |get )*\w+\??[:(<]/;

/** Lists the new lines, if all old lines are still there, in the same order. */
function newLines(before: string, after: string): string[] | undefined {
  const old = before.split('\n');
  const added = after.split('\n').filter((line) => {
    if (line !== old[0]) return true;
    old.shift();
    return false;
  });
  return old.length === 0 ? added : undefined;
}

/** Whether code for the old declaration still works with the new one. */
function isGrown(before: string, after: string): boolean {
  const added = newLines(before, after);
  if (!added) return false;
  if (/^(declare )?(abstract )?class /.test(after)) return added.every((line) => member.test(line));
  return /^(declare )?interface /.test(after) && added.every((line) => optionalMember.test(line));
}

function kindOf(
  before: Declared | undefined,
  after: Declared | undefined,
): Change['kind'] | 'same' {
  // Hidden declarations come and go with the names that use them.
  if (!before) return after?.behind ? 'same' : 'added';
  if (!after) return before.behind ? 'same' : 'removed';
  if (before.behind === undefined && after.behind !== undefined) return 'removed';
  if (before.behind !== undefined && after.behind === undefined) return 'added';
  if (before.text === after.text) return 'same';
  return isGrown(before.text, after.text) ? 'grown' : 'changed';
}

function compareEntry(entry: string, before: Surface, after: Surface): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const kind = kindOf(before.get(name), after.get(name));
    return kind === 'same' ? [] : [{ entry, name, kind }];
  });
}

/** Lists the changed names of a package, over all of its entries. */
export function compareSurfaces(
  before: ReadonlyMap<string, Surface>,
  after: ReadonlyMap<string, Surface>,
): Change[] {
  const entries = [...new Set([...before.keys(), ...after.keys()])].sort();
  const none: Surface = new Map();
  return entries.flatMap((entry) =>
    compareEntry(entry, before.get(entry) ?? none, after.get(entry) ?? none),
  );
}
