import { isObject, read } from '../../guard/read.ts';
import {
  classValidatorDialect,
  classValidatorIssues,
  isClassValidatorError,
} from '../../validation/dialects/class-validator-dialect.ts';
import {
  expressValidatorDialect,
  expressValidatorIssues,
  isExpressValidatorError,
} from '../../validation/dialects/express-validator-dialect.ts';
import { TextJudge } from '../../validation/input/author-judge.ts';
import { notKnown } from '../../validation/input/received-at.ts';
import { dialectMessages, issuesToMessages } from '../../validation/issues-to-messages.ts';
import { type Entry, entriesOfList, entriesOfMap } from './listed-entries.ts';
import { shownText } from './shown-text.ts';

/** Where services list what is wrong. */
const lists = [
  'errors',
  'details',
  'issues',
  'violations',
  'validationErrors',
  'fieldErrors',
  'invalid-params',
  'invalidParams',
  'message',
  'detail',
  'error',
] as const;

/** Where they also map the names of fields to what is wrong. Elsewhere a map may be anything. */
const maps: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'errors',
  'validationErrors',
  'fieldErrors',
]);

/** A text for a person is shorter. */
const longestText = 1_000;

/** What may be shown of an entry's text: not what was received, if the entry has that too. */
function textOf({ text, received, path }: Entry): string {
  const shown = text.length > longestText ? undefined : shownText(text);
  // Our sentences for a whole request say nothing of a field.
  if (shown === undefined || (shown !== text && path.length > 0)) return '';
  return new TextJudge(undefined).hides({ text: shown, path, values: [received] }) ? '' : shown;
}

/** An entry as the readers of validators' issues take it. */
function toIssue(entry: Entry): object {
  const { item, path } = entry;
  return { ...item, path, message: textOf(entry) };
}

function messagesOfEntries(entries: readonly Entry[]): readonly string[] {
  const fields = entries.filter(({ path }) => path.length > 0).map(toIssue);
  const others = entries.filter(({ path }) => path.length === 0).map(textOf);
  const texts = others.filter((text) => text !== '');
  return fields.length > 0 ? [...issuesToMessages(fields, notKnown), ...texts] : texts;
}

function messagesOfList(list: readonly unknown[]): readonly string[] {
  if (isExpressValidatorError(list[0]))
    return dialectMessages(
      expressValidatorDialect,
      expressValidatorIssues(list),
      undefined,
      'request',
    );
  if (isClassValidatorError(list[0]))
    return dialectMessages(classValidatorDialect, classValidatorIssues(list));
  return messagesOfEntries(entriesOfList(list));
}

/**
 * Finds the messages that an answer lists: of each field, with its path, or without one. `[]` if it
 * lists none.
 */
export function listedMessages(body: object): readonly string[] {
  for (const name of lists) {
    const found = read(body, name);
    const isMap = isObject(found) && maps.has(name);
    const entries = isMap ? entriesOfMap(found) : [];
    const messages = Array.isArray(found) ? messagesOfList(found) : messagesOfEntries(entries);
    if (messages.length > 0) return messages;
  }
  return [];
}
