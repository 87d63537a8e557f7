import { toList } from '../guard/guarded-read.ts';
import { read } from '../guard/read.ts';
import { groupAjvUnions } from './dialects/ajv-unions.ts';
import type { Dialect } from './dialects/dialect.ts';
import { unwrapped } from './dialects/zod-provider.ts';
import type { Fault } from './fault.ts';
import { type AuthorJudge, TextJudge } from './input/author-judge.ts';
import { fieldPath, issuePath } from './input/field-path.ts';
import { budgetOf } from './input/place-inside.ts';
import { notKnown, receivedAt } from './input/received-at.ts';
import { type Sent, valuesOf } from './input/sent-at.ts';
import { type Context, issueFaults } from './issue-faults.ts';
import { withoutImplied } from './sentences/implied-bounds.ts';
import { expectsOne, givenOnce, unknownIn } from './sentences/part-of-request.ts';
import { notRecognized, notValid } from './sentences/reading.ts';
import { withSubject } from './sentences/subject.ts';

/** A refinement may report one field many times, but a person reads the message. */
const maxTexts = 10;

/** Further fields are only counted (WIRE.md), so their issues are not read. */
const mostFields = 100;

/** What is said of a field. */
interface Said {
  readonly texts: readonly string[];
  /** Those that an author wrote. */
  readonly written: ReadonlySet<string>;
}

/** What is said of each field, by its path. */
type Fields = Map<string, Said>;
const nothing: Said = { texts: [], written: new Set() };

/**
 * Adds the text of a fault. "is not valid" adds nothing to another text, and of a list of values in
 * the place of one only its author says more.
 */
function addFault({ path, text, byAuthor }: Fault, fields: Fields): void {
  const name = fieldPath(path);
  const said = fields.get(name) ?? nothing;
  const isKnown = said.texts.includes(text) || (!byAuthor && said.texts.includes(givenOnce));
  const isNew = text !== notValid && !isKnown && said.texts.length < maxTexts;
  const texts = isNew ? [...said.texts, text] : said.texts;
  const written = isNew && byAuthor ? new Set([...said.written, text]) : said.written;
  fields.set(name, { texts, written });
}

function textOf({ texts, written }: Said): string {
  return withoutImplied(texts, (text) => !written.has(text)).join('; ') || notValid;
}

/** Says in the words of the part of the request what only that part has. */
function inPart(fault: Fault, { root, value, sent }: Context): Fault {
  if (fault.text === notRecognized) return { ...fault, text: unknownIn(root) };
  if (root !== 'query' || fault.byAuthor || !expectsOne(fault.text)) return fault;
  const received = receivedAt(value === notKnown ? sent?.query : value, fault.path);
  const isRepeated = received.state === 'present' && Array.isArray(received.value);
  return isRepeated ? { ...fault, text: givenOnce } : fault;
}

/** Counts a field without reading the issue. One issue can list several unknown fields. */
function countField(issue: unknown, fields: Fields): void {
  const path = issuePath(issue);
  const keys = toList(read(issue, 'keys'));
  const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path];
  for (const name of paths.map(fieldPath)) if (!fields.has(name)) fields.set(name, nothing);
}

/** What messages are about. Without a judge, texts of authors are judged by themselves. */
export interface About {
  /** The value that was validated, or `notKnown`. */
  readonly value: unknown;
  /** The schema that failed, if it is known. */
  readonly schema?: unknown;
  /** The word for the whole value, `input` by default. */
  readonly root?: string | undefined;
  readonly dialect?: Dialect | undefined;
  readonly sent?: Sent | undefined;
  readonly judge?: AuthorJudge | undefined;
}

function toMessages(
  issues: readonly unknown[],
  { value, root = 'input', dialect, sent, judge: given }: About,
): string[] {
  const judge = given ?? new TextJudge(value === notKnown ? valuesOf(sent) : value);
  const budget = budgetOf();
  const context = { value, root, dialect, sent, judge, budget, base: [], depth: 0 };
  const fields: Fields = new Map();
  for (const issue of issues) {
    if (fields.size > mostFields) countField(issue, fields);
    else for (const fault of issueFaults(issue, context)) addFault(inPart(fault, context), fields);
  }
  if (fields.size === 0) return [`${root} ${notValid}`];
  return [...fields].map(([path, said]) => withSubject(path, root, textOf(said)));
}

/** Turns the issues of any library into messages, with a judge of the author's texts. */
export function readMessages(issues: readonly unknown[], about: About): string[] {
  return toMessages(groupAjvUnions(toList(issues).map(unwrapped), about), about);
}

/**
 * Turns the issues of a Standard Schema, a ZodError, a ValiError, ArkErrors or Ajv into the messages
 * of the contract: one per invalid field, in the order of the issues, each beginning with the path.
 * A message of the author is kept unless it seems to quote a received value. `root` is the word for the whole
 * value. Never throws, and never returns an empty list.
 */
export function issuesToMessages(
  issues: readonly unknown[],
  value: unknown,
  root?: string,
): string[] {
  return readMessages(issues, { value, root });
}

function bareJudge(sent: Sent | undefined): AuthorJudge {
  return new TextJudge(valuesOf(sent), sent === undefined);
}

/** Does the same where the received value is not known, but perhaps all that the client sent. */
export function bareMessages(issues: readonly unknown[], sent?: Sent, root?: string): string[] {
  return readMessages(issues, { value: notKnown, root, sent, judge: bareJudge(sent) });
}

/** Does the same for issues of a known dialect. */
export function dialectMessages(
  dialect: Dialect,
  issues: readonly unknown[],
  sent?: Sent,
  root?: string,
): string[] {
  return toMessages(issues, { value: notKnown, root, dialect, sent });
}
