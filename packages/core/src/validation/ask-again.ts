import {
  type AuthorText,
  type Doubt,
  keyOf,
  NotingJudge,
  SchemaJudge,
} from './input/author-judge.ts';
import { changeValues, type Way } from './input/change-values.ts';
import { fieldPath } from './input/field-path.ts';
import { readMessages } from './issues-to-messages.ts';

type Issues = readonly unknown[];

/** A failed validation whose schema can be asked again. */
export interface Failed {
  readonly issues: Issues;
  readonly value: unknown;
  readonly schema: unknown;
  /** The word for the whole value. */
  readonly root?: string | undefined;
}

/** So often a schema is asked again: it may be slow, and have side effects. */
const ways: readonly Way[] = [1, -1];

const none: Issues = [];

type Texts = ReadonlyMap<string, AuthorText>;

function textsOf(issues: Issues, value: unknown, root?: string): Texts {
  const judge = new NotingJudge();
  readMessages(issues, { value, root, judge });
  return judge.texts;
}

/**
 * Whether a text was built from a value that is another now. It was not if it comes again; it was if
 * its field has a text that it had not before. `undefined` if the rule is no longer broken.
 */
function isBuilt(doubt: Doubt, before: Texts, after: Texts): boolean | undefined {
  if (after.has(keyOf(doubt))) return false;
  const field = `${fieldPath(doubt.path)}\n`;
  for (const key of after.keys()) if (key.startsWith(field) && !before.has(key)) return true;
  return undefined;
}

function openDoubts({ doubts, verdicts }: SchemaJudge): readonly Doubt[] {
  return [...doubts].filter(([key]) => !verdicts.has(key)).map(([, doubt]) => doubt);
}

/** Yields other values, takes what the schema says of them, and returns the messages. */
function* asking({ issues, value, schema, root }: Failed): Generator<unknown, string[], Issues> {
  const judge = new SchemaJudge(value, schema);
  const messages = readMessages(issues, { value, schema, root, judge });
  if (judge.doubts.size === 0) return messages;
  const before = textsOf(issues, value, root);
  for (const way of ways) {
    const open = openDoubts(judge);
    const tokens = new Set(open.flatMap((doubt) => [...doubt.tokens]));
    const tried = open.length > 0 ? changeValues(value, tokens, way) : undefined;
    if (!tried) break;
    const after = textsOf(yield tried.other, tried.other, root);
    for (const doubt of open) {
      const isTried = [...doubt.tokens].some((token) => tried.changed.has(token));
      const verdict = isTried ? isBuilt(doubt, before, after) : undefined;
      if (verdict !== undefined) judge.verdicts.set(keyOf(doubt), verdict);
    }
  }
  return readMessages(issues, { value, schema, root, judge });
}

/**
 * Turns the issues of a schema into messages like `issuesToMessages`. Where a text of the author has
 * what was received in it, and does not stand in the schema, the schema is asked again with other
 * values, at most twice: a text that comes again was not built from them. `ask` may throw.
 */
export function askedMessages(failed: Failed, ask: (value: unknown) => Issues): string[] {
  const asked = asking(failed);
  let step = asked.next();
  while (!step.done) {
    try {
      step = asked.next(ask(step.value));
    } catch {
      step = asked.next(none);
    }
  }
  return step.value;
}

/** Does the same with a schema that answers later. */
export async function askedMessagesAsync(
  failed: Failed,
  ask: (value: unknown) => Promise<Issues>,
): Promise<string[]> {
  const asked = asking(failed);
  let step = asked.next();
  while (!step.done) step = asked.next(await ask(step.value).catch(() => none));
  return step.value;
}
