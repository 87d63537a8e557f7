import { ApiError } from '../error/api-error.ts';
import { descendsFrom } from '../error/lineage.ts';
import { assertOptions, type Kind, type OptionKinds } from '../guard/options.ts';

/** Options of {@link fieldErrors}. */
export interface FieldErrorsOptions {
  /** The fields that there is a place for, such as the names of a form's inputs. */
  readonly fields?: Iterable<string> | undefined;
}

const names: Kind = [
  (value) => typeof value === 'object' && value !== null && Symbol.iterator in value,
  'an array or another iterable of names',
];

const kinds: OptionKinds<FieldErrorsOptions> = { fields: names };

/** A path, in which a name may be JSON, and what is said of it. */
const pathAndText = /^((?:"(?:[^"\\]|\\.)*"|[^\s"])+) (.+)$/s;
const quotedName = /"(?:[^"\\]|\\.)*"/g;
const capital = /^[\p{Lu}\p{Lt}]/u;
/** Our own sentences about several fields, which have no path. */
const ofSeveral = /^(?:only one of|all of) /;
const summary = /^and \d+ more fields are invalid$/;

/** A message in two: the path of a field, and the sentence about it. */
interface Said {
  readonly path: string;
  readonly text: string;
}

/** Takes the quotes from a name that can be told from a path without them. */
function unquoted(json: string): string {
  try {
    const name: unknown = JSON.parse(json);
    return typeof name === 'string' && /^[^."]+$/.test(name) ? name : JSON.stringify(name);
  } catch {
    return json; // no name that we wrote
  }
}

function split(message: string): Said & { readonly hasColon: boolean } {
  const [, start = '', text = message] = pathAndText.exec(message) ?? [];
  const hasColon = start.endsWith(':');
  const path = hasColon ? start.slice(0, -1) : start;
  return { path: path.replace(quotedName, unquoted), text, hasColon };
}

function whole(text: string): Said {
  return { path: '', text };
}

/** Goes by the form alone: a sentence begins with a capital, and a path hardly ever. */
function byForm(message: string): Said {
  const { path, text, hasColon } = split(message);
  const isWhole = !hasColon && (capital.test(path) || ofSeveral.test(message));
  return isWhole ? whole(message) : { path, text };
}

/** Goes by the fields: the path is one of them, or is below one. What is below stays in the text. */
function byFields(message: string, fields: readonly string[]): Said {
  const { path, text, hasColon } = split(message);
  const isPlace = (field: string) => path === field || path.startsWith(`${field}.`);
  const found = fields.filter(isPlace).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (found === '') return whole(message);
  const below = path.slice(found.length + 1);
  return { path: found, text: below === '' ? text : `${below}${hasColon ? ':' : ''} ${text}` };
}

function reader(error: ApiError, fields: Iterable<string> | undefined): (message: string) => Said {
  if (fields) {
    const list = [...fields];
    return (message) => byFields(message, list);
  }
  return descendsFrom(error, 'ValidationError') ? byForm : whole;
}

/**
 * Sorts the messages of a failure by field, for a form to show: a Map from the path of each field
 * (`leads.0.phone_number`) to what is said of it (`is required`). The body says no more than its
 * messages, so this goes by their form (WIRE.md):
 *
 * - The path is what stands before the first space, without the colon that it may end with. A name in
 *   it that is quoted as JSON loses its quotes, unless it has a dot or a quote itself.
 * - Under `''` is what names no field, whole: a message that begins with a capital and no colon
 *   (`Passwords do not match`), and every message of a failure that is no ValidationError.
 * - With `fields`, the path counts only if it is one of them, or below one, whose name is then the key;
 *   all else is under `''`. So nothing is lost where each field shows its messages, and the form
 *   shows those under `''`. Pass them where fields begin with a capital, or where sentences about
 *   the whole body do not.
 *
 * The Map is empty for what is no error of ours, so that `catch` can throw it on.
 * @throws {TypeError} for unknown or wrong options only
 */
export function fieldErrors(
  error: unknown,
  options: FieldErrorsOptions = {},
): Map<string, string[]> {
  assertOptions('fieldErrors', options, kinds);
  const sorted = new Map<string, string[]>();
  if (!ApiError.is(error)) return sorted;
  const read = reader(error, options.fields);
  const messages = error.expose ? error.messages : [error.toJSON().message].flat();
  for (const message of messages) {
    const { path, text } = summary.test(message) ? whole(message) : read(message);
    const texts = sorted.get(path);
    if (texts) texts.push(text);
    else sorted.set(path, [text]);
  }
  return sorted;
}
