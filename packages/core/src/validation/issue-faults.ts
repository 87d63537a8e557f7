import { isObject } from '../guard/read.ts';
import { bestBranch } from './best-branch.ts';
import type { Dialect, Understood } from './dialects/dialect.ts';
import { understand } from './dialects/understand.ts';
import type { Fault } from './fault.ts';
import { flatBranches } from './flat-branches.ts';
import type { AuthorJudge, AuthorText } from './input/author-judge.ts';
import { isJsonText, withoutPath } from './input/author-message.ts';
import { fieldPath, issuePath, type Path } from './input/field-path.ts';
import { type Budget, isKeyAt, placeInside } from './input/place-inside.ts';
import { notKnown, type Received, receivedAt } from './input/received-at.ts';
import { type Sent, sentAt } from './input/sent-at.ts';
import { badName, notRecognized, notValid, type Reading, required } from './sentences/reading.ts';
import { zoneSentence } from './sentences/zone-sentence.ts';

/** The data that all issues of one validation share. */
export interface Context {
  /** The value that was validated. */
  readonly value: unknown;
  /** The word for the whole value. */
  readonly root: string;
  readonly judge: AuthorJudge;
  readonly budget: Budget;
  /** What the client sent, if `value` is not known. */
  readonly sent?: Sent | undefined;
  /** The dialect of the issues, if it is known. */
  readonly dialect?: Dialect | undefined;
  /** Where the paths of the issues start. */
  readonly base: Path;
  readonly depth: number;
}

/** Nobody nests unions so deeply, and a list that contains itself must end. */
const maxDepth = 8;

/** Removes the path from a foreign text; `''` if the text was built from what was received. */
function harmless(author: AuthorText, { judge, root }: Context): string {
  if (author.text.trim() === '' || isJsonText(author.text)) return '';
  const text = withoutPath(author.text, fieldPath(author.path) || root);
  return judge.hides({ ...author, text }) ? '' : text;
}

function innerFaults(issues: readonly unknown[], reading: Reading, path: Path, context: Context) {
  const base = reading.absolute ? context.base : [...path, ...(reading.below ?? [])];
  const inner = { ...context, base, depth: context.depth + 1 };
  return issues.flatMap((issue) => issueFaults(issue, inner));
}

function librarySays(reading: Reading, path: Path, context: Context): readonly Fault[] {
  const { text, expected, branches, issues } = reading;
  const own: Fault = expected ? { path, text, expected } : { path, text };
  if (context.depth >= maxDepth) return [own];
  if (issues && issues.length > 0) return innerFaults(issues, reading, path, context);
  if (!branches || branches.length === 0) return [own];
  const faults = branches.map((branch) => innerFaults(branch, reading, path, context));
  return bestBranch(reading.flat ? flatBranches(faults.flat(), path.length) : faults, path);
}

/** Whether the issue is only that the field is missing, whatever the schema expected. */
function isMissing(reading: Reading, received: Received): boolean {
  if (reading.text === notRecognized) return false;
  return received.state === 'missing' || (received.state === 'unknown' && reading.missing === true);
}

/** What was received where the issue is: from the value, the issue, or else the request. */
function valuesAt(path: Path, received: Received, checked: unknown, { sent }: Context) {
  if (received.state === 'present') return [received.value, checked];
  return checked === notKnown ? sentAt(sent, path) : [checked];
}

/** The faults of the fields that an issue names. If its text is hidden, those that it replaced. */
function namedFaults({ names, issues }: Reading, text: string, path: Path) {
  if (!names || (issues && text === notValid)) return undefined;
  return names.map((name): Fault => ({ path: [...path, name], text }));
}

/** Where a fault is, and what was received there. */
interface Place {
  readonly path: Path;
  readonly received: Received;
}

/** Finds the place of a member of a Set, whose issue has the path of the Set. */
function placeOf(at: Place, { checked, isInside }: Understood, { value, budget }: Context): Place {
  const { path, received } = at;
  const isSure =
    received.state === 'missing' || (received.state === 'present' && !isObject(received.value));
  if (!isInside || checked === notKnown || value === notKnown || isSure) return at;
  const found = placeInside(value, path, checked, budget);
  return found ? { path: found, received: receivedAt(value, found) } : at;
}

function readIssue(issue: unknown, at: Place, context: Context): readonly Fault[] {
  const understood = context.dialect?.(issue, at.received) ?? understand(issue, at.received);
  const { authorText, checked, definition, isInside } = understood;
  const { path, received } = placeOf(at, understood, context);
  const isKey = isInside === true && isKeyAt(context.value, path, checked);
  const reading: Reading = isKey ? { text: badName } : understood.reading;
  const isAsked = authorText !== '' || reading.quoted || reading.zones;
  const values = isAsked ? valuesAt(path, received, checked, context) : [];
  const say = (text: string) => harmless({ text, path, values, definition }, context);
  const written = say(authorText);
  const quoted = reading.quoted
    ? say(reading.text) || notValid
    : (zoneSentence(reading.zones, values) ?? '');
  const text = written || (isMissing(reading, received) ? required : quoted);
  // A text of its own replaces all nested issues.
  const own =
    text === '' ? reading : { text, ...(reading.expected && { expected: reading.expected }) };
  const faults = namedFaults(reading, own.text, path) ?? librarySays(own, path, context);
  return written === '' ? faults : faults.map((fault) => ({ ...fault, byAuthor: true }));
}

/** Reads the faults in an issue of any library. Never throws. */
export function issueFaults(issue: unknown, context: Context): readonly Fault[] {
  const path = [...context.base, ...issuePath(issue)];
  try {
    return readIssue(issue, { path, received: receivedAt(context.value, path) }, context);
  } catch {
    return [{ path, text: notValid }];
  }
}
