import { readText, toList } from '../../guard/guarded-read.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import { unknownIn } from '../sentences/part-of-request.ts';
import { notRecognized, notValid } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';

const defaultAlternative = 'Invalid value(s)';

/** The library has one message for all validators. */
const rows: readonly Row[] = [
  ['', 'Invalid value', notValid],
  ['', notRecognized],
];

const types: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'field',
  'alternative',
  'alternative_grouped',
  'unknown_field',
  'unknown_fields',
]);

/** Whether a value is an error of express-validator 7, or of 6, where `path` is called `param`. */
export function isExpressValidatorError(value: unknown): boolean {
  if (!isObject(value) || !has(value, 'msg')) return false;
  return types.has(readText(value, 'type')) || typeof read(value, 'param') === 'string';
}

interface Field {
  readonly path: string;
  readonly error: unknown;
  /** The field that is unknown, and the part of the request that has it. */
  readonly field?: unknown;
}

function fieldOf(error: unknown): Field {
  return { path: readText(error, 'path') || readText(error, 'param'), error };
}

/** Alternatives, each of which has one failed field, or a group of them. */
interface Alternatives {
  readonly path: '';
  readonly error: unknown;
  readonly branches: readonly (readonly Field[])[];
}

/** Reports the branches of alternatives, unless the author wrote a message for all of them. */
function alternative(error: unknown): Field | Alternatives {
  if (readText(error, 'msg') !== defaultAlternative) return { path: '', error };
  const nested = toList(read(error, 'nestedErrors'));
  const branches = nested.map((one) => (Array.isArray(one) ? toList(one) : [one]).map(fieldOf));
  return { path: '', error, branches };
}

/** Lists the fields in the errors of express-validator. */
export function expressValidatorIssues(errors: readonly unknown[]): readonly unknown[] {
  return errors.flatMap((error) => {
    const type = readText(error, 'type');
    if (type.startsWith('alternative')) return alternative(error);
    if (!type.startsWith('unknown_field')) return fieldOf(error);
    return toList(read(error, 'fields')).map((field) => ({ ...fieldOf(field), error, field }));
  });
}

/** The dialect of express-validator, whose errors do not say which validator failed. */
export const expressValidatorDialect: Dialect = (issue) => {
  const { path, error, field, branches } = issue as Field & Partial<Alternatives>;
  if (branches) return told({ text: notValid, branches, absolute: true }, '', error);
  const isUnknown = readText(error, 'type').startsWith('unknown_field');
  const text = isUnknown
    ? unknownIn(readText(field, 'location'))
    : withoutPath(readText(error, 'msg'), path);
  return told(readOwnWords(rows, '', text), text, error);
};
