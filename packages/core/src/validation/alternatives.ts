import type { Fault } from './fault.ts';
import { fieldPath, type Path } from './input/field-path.ts';
import { andList, expectation, orList } from './sentences/expectation.ts';
import { notRecognized, notValid, required } from './sentences/reading.ts';

type Branch = readonly Fault[];

/** A person reads the sentence: with more branches, or more in one, the first branch is told. */
const mostBranches = 6;
const mostFaults = 4;

const keyOf = ({ path, text }: Fault): string => `${fieldPath(path)}\n${text}`;

function distinct(branches: readonly Branch[]): readonly Branch[] {
  return [...new Map(branches.map((branch) => [branch.map(keyOf).join('\n'), branch])).values()];
}

/** What is refused, as what is asked for: `or is not in the required format` would allow it. */
const asked: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['is not in the required format', 'must be in the required format'],
  ['should not be empty', 'must not be empty'],
]);

/** Leaves out the words with which every sentence begins, but for the first. */
function shortened(texts: readonly string[]): readonly string[] {
  const all = [...new Set(texts.map((text) => asked.get(text) ?? text))];
  const [first = notValid, ...others] = all.filter((text) => text !== notValid);
  const isStart = (words: string) => [first, ...others].every((text) => text.startsWith(words));
  const start = ['must be ', 'must '].find(isStart) ?? '';
  return [first, ...others.map((text) => text.slice(start.length))];
}

/** Joins sentences without saying the same words twice: `must be a string or a number`. */
function eitherOf(texts: readonly string[]): string {
  return orList(shortened(texts));
}

/** All faults of a value itself, branch by branch. */
function ofValue(branches: readonly Branch[], path: Path): Branch {
  const texts = branches.map((branch) => andList(shortened(branch.map(({ text }) => text))));
  const isPlain = branches.every(({ length }) => length === 1);
  const isWritten = branches.flat().some(({ byAuthor }) => byAuthor);
  const text = isPlain ? eitherOf(texts) : shortened(texts).join(', or ');
  return [{ path, text, ...(isWritten && { byAuthor: true }) }];
}

/** One field that no branch takes as it is. */
function ofField(faults: readonly Fault[], path: Path): Fault {
  const types = faults.flatMap(({ expected }) => expected ?? []);
  const written = faults.find(({ byAuthor }) => byAuthor);
  if (types.length === faults.length && !written) return { path, ...expectation(...types) };
  return {
    path,
    text: eitherOf(faults.map(({ text }) => text)),
    ...(written && { byAuthor: true }),
  };
}

/** What a branch asks of a field: `phone`, `phone to be a number`. */
function demand({ path, text }: Fault, base: Path): string {
  const name = fieldPath(path.slice(base.length));
  if (text === required) return name;
  if (text === notRecognized) return `no ${name}`;
  return text.startsWith('must ') ? `${name} to ${text.slice(5)}` : `a valid ${name}`;
}

function needs(branches: readonly Branch[], base: Path): Fault {
  const demands = branches.map((branch) => andList(branch.map((fault) => demand(fault, base))));
  const isPlain = branches.every((branch) => branch.length === 1 && branch[0]?.text === required);
  const list = isPlain
    ? orList(demands)
    : `${demands.slice(0, -1).join(', ')}, or ${demands.at(-1) ?? ''}`;
  return { path: base, text: `needs ${list}` };
}

function pathsOf(branch: Branch): string {
  return branch.map(({ path }) => fieldPath(path)).join('\n');
}

/** What the branches ask for, without what all of them ask for. */
function ofRest(rest: readonly Branch[], base: Path): Branch {
  const [first = []] = rest;
  const names = rest.map(pathsOf);
  if (names.every((paths) => paths === names[0]))
    return first.map(({ path }, index) =>
      ofField(
        rest.flatMap((branch) => branch[index] ?? []),
        path,
      ),
    );
  // A sentence of an author stays as it is, and can stand in none of ours.
  const written = rest.find((branch) => branch.some(({ byAuthor }) => byAuthor));
  if (written) return written;
  const areUnknown = rest.every((branch) => branch.every(({ text }) => text === notRecognized));
  if (!areUnknown) return [needs(rest, base)];
  const unknown = rest.map((branch) =>
    andList(branch.map(({ path }) => fieldPath(path.slice(base.length)))),
  );
  return [{ path: base, text: `only one of ${andList(unknown)} is allowed` }];
}

/**
 * Names all branches that a value fits as well as each other: `must be an email address or a UUID`,
 * `needs email or phone`. What all of them ask for is said apart.
 */
export function alternatives(branches: readonly Branch[], path: Path): Branch {
  const best = distinct(branches);
  const [first = []] = best;
  const isLong = best.length > mostBranches || best.some(({ length }) => length > mostFaults);
  if (best.length < 2 || isLong) return first;
  const isWhole = (branch: Branch) => branch.every((fault) => fault.path.length === path.length);
  if (best.every(isWhole)) return ofValue(best, path);
  const sets = best.map((branch) => new Set(branch.map(keyOf)));
  const isCommon = (fault: Fault) => sets.every((keys) => keys.has(keyOf(fault)));
  const rest = best.map((branch) => branch.filter((fault) => !isCommon(fault)));
  const common = first.filter(isCommon);
  if (rest.some(({ length }) => length === 0)) return common;
  return [...common, ...ofRest(rest, path)];
}
