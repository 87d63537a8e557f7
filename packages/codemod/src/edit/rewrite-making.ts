import type MagicString from 'magic-string';
import type { MadeError, Making } from '../libraries/made-error.ts';
import { classFor, classOf } from '../libraries/status-names.ts';
import { type Range, rangeOf } from '../syntax/walk.ts';
import type { MakingSite } from './find-makings.ts';

/** A range of the text, and its replacement. */
export interface Edit extends Range {
  readonly text: string;
}

const hasComment = (text: string) => text.includes('//') || text.includes('/*');

/** The range of an argument with its comma. */
function argumentRange({ arguments: list }: Making, at: number, source: string): Range | undefined {
  const [before, node, after] = [list[at - 1], list[at], list[at + 1]];
  if (!node) return undefined;
  const { start, end } = rangeOf(node);
  if (after) {
    const comma = /^\s*,\s*/.exec(source.slice(end, rangeOf(after).start));
    return comma ? { start, end: end + comma[0].length } : undefined;
  }
  if (!before) return { start, end: end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0) };
  const from = rangeOf(before).end;
  return /^\s*,\s*$/.test(source.slice(from, start)) ? { start: from, end } : undefined;
}

/** The end of what is called, with the parentheses around it: `(createError)(404)`, `new (NotFound)`. */
function calleeEnd({ callee }: Making, source: string, { end }: Range): number {
  const from = rangeOf(callee).end;
  return from + (/^(?:\s*\))*/.exec(source.slice(from, end))?.[0].length ?? 0);
}

function openParenthesis(from: number, source: string, { end }: Range): number | undefined {
  const gap = /^\s*\(/.exec(source.slice(from, end));
  return gap ? from + gap[0].length : undefined;
}

/** The name of a class in the file, which may import it under another one. */
export type NameOf = (className: string) => string;

/** Takes the message out of the object that holds it. */
function unwrapped(
  { arguments: [first] }: Making,
  words: MadeError['words'],
  source: string,
): readonly Edit[] | undefined {
  if (!first || !words) return [];
  const [outer, inner] = [rangeOf(first), rangeOf(words.node)];
  const cut = [
    { start: outer.start, end: inner.start, text: '' },
    { start: inner.end, end: outer.end, text: '' },
  ];
  const isPlain = cut.every(({ start, end }) => !hasComment(source.slice(start, end)));
  return isPlain ? cut.filter(({ start, end }) => start < end) : undefined;
}

function made(
  call: Making,
  facts: MadeError,
  source: string,
  nameOf: NameOf,
): readonly Edit[] | undefined {
  const words = unwrapped(call, facts.words, source);
  const edits = words && named(call, facts, source, nameOf);
  return edits && [...edits, ...words];
}

function named(
  call: Making,
  { status, statusAt, words }: MadeError,
  source: string,
  nameOf: NameOf,
): readonly Edit[] | undefined {
  const range = rangeOf(call);
  const name = classFor({ status, ...(words && { words }) });
  const callee = { start: range.start, end: calleeEnd(call, source, range) };
  const open = openParenthesis(callee.end, source, range);
  if (hasComment(source.slice(callee.start, open ?? range.end))) return undefined;
  const head: Edit = { ...callee, text: `new ${nameOf(name)}${open === undefined ? '()' : ''}` };
  const needsStatus = name === 'ApiError';
  if (statusAt === 0 && needsStatus) return [head];
  const dropped = statusAt === undefined ? undefined : argumentRange(call, statusAt, source);
  if (statusAt !== undefined && !dropped) return undefined;
  const drop: Edit[] = dropped ? [{ ...dropped, text: '' }] : [];
  if (!needsStatus) return [head, ...drop];
  if (open === undefined) return [{ ...head, text: `new ${nameOf(name)}(${status})` }];
  const left = call.arguments.length - drop.length;
  return [head, { start: open, end: open, text: left > 0 ? `${status}, ` : `${status}` }, ...drop];
}

function sent(
  call: Making,
  status: number,
  source: string,
  nameOf: NameOf,
): readonly Edit[] | undefined {
  const range = rangeOf(call);
  const open = openParenthesis(rangeOf(call.callee).end, source, range);
  if (call.callee.type !== 'MemberExpression' || open === undefined) return undefined;
  const name = classOf(status);
  const first = name === 'ApiError' ? `${status}${call.arguments.length > 0 ? ', ' : ''}` : '';
  return [
    { ...rangeOf(call.callee.property), text: call.callee.computed ? "'send'" : 'send' },
    { start: open, end: open, text: `new ${nameOf(name)}(${first}` },
    { start: range.end - 1, end: range.end - 1, text: ')' },
  ];
}

/** The edits that turn a library's error into ours; `undefined` if a comment is in the way. */
export function editsFor(
  { path, sends, made: facts }: MakingSite,
  source: string,
  nameOf: NameOf,
): readonly Edit[] | undefined {
  if ('reason' in facts) return undefined;
  return sends
    ? sent(path.node, facts.status, source, nameOf)
    : made(path.node, facts, source, nameOf);
}

/** Applies edits to a text. */
export function applyEdits(text: MagicString, edits: readonly Edit[]): void {
  for (const { start, end, text: replacement } of edits) {
    if (start === end) text.appendLeft(start, replacement);
    else if (replacement === '') text.remove(start, end);
    else text.update(start, end, replacement);
  }
}
