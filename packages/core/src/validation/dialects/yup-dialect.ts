import { readText, toList } from '../../guard/guarded-read.ts';
import { has, read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import { fieldPath, issuePath, type Path } from '../input/field-path.ts';
import { Elsewhere } from '../sentences/elsewhere.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { limitSentence } from '../sentences/limit-sentence.ts';
import { notValid, required } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';
import { withRule } from './rule-sentence.ts';

const rows: readonly Row[] = [
  ['', 'is invalid', notValid],
  ['', 'is a required field', required],
  ['optionality', 'must be defined', required],
  ['nullable', 'cannot be null', required],
  ['typeError', 'must be a `{types}` type, but the final value was: {*}'],
  ['typeError', 'must match the configured type. {*}', notValid],
  ['typeError', 'tuple value has too {*}', notValid],
  ['oneOf', 'must be one of the following values: {values*}'],
  ['length', 'must be exactly {exact character} characters'],
  ['length', 'must have {exact item} items'],
  ['min', 'must be at least {min character} characters'],
  ['min', 'field must have at least {min item} items'],
  ['min', 'must be greater than or equal to {>=}'],
  ['min', 'must be greater than {>}'],
  ['min', 'must be a positive number', limitSentence('>', 0)],
  ['min', 'field must be later than {>=}'],
  ['max', 'must be at most {max character} characters'],
  ['max', 'field must have less than or equal to {max item} items'],
  ['max', 'must be less than or equal to {<=}'],
  ['max', 'must be less than {<}'],
  ['max', 'must be a negative number', limitSentence('<', 0)],
  ['max', 'field must be at earlier than {<=}'],
  ['integer', 'must be an integer'],
  ['matches', 'must match the following: {*}', formatSentence('regex')],
  ['email', 'must be a valid email', formatSentence('email')],
  ['url', 'must be a valid URL', formatSentence('url')],
  ['uuid', 'must be a valid UUID', formatSentence('uuid')],
  ['datetime', 'must be a valid ISO date-time', formatSentence('datetime')],
  [
    'datetime_offset',
    'must be a valid ISO date-time with UTC "Z" timezone',
    'must end with a time zone: Z',
  ],
  [
    'datetime_precision',
    'must be a valid ISO date-time with a sub-second precision of {*}',
    formatSentence('datetime'),
  ],
  ['noUnknown', 'field has unspecified keys: {names*}'],
  ['exact', 'object contains unknown properties: {names*}'],
];

const ruleRows: readonly Row[] = [...rows, ['required', '', required]];

/** The names of the data for a gap. A rule for texts, lists or numbers has the same code. */
const paramNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['types', 'type'],
  ['min', 'min'],
  ['max', 'max'],
  ['exact', 'length'],
  ['>=', 'min'],
  ['<=', 'max'],
  ['>', 'more'],
  ['<', 'less'],
]);

function unitOf(value: unknown): string | undefined {
  if (typeof value === 'string') return 'character';
  return Array.isArray(value) ? 'item' : undefined;
}

/** Returns the data of a rule for a gap, if the gap is about a value of this kind. */
function ruleData(error: unknown, gap: string): unknown {
  const [side = '', unit] = gap.split(' ');
  if (side !== 'types' && unit !== unitOf(read(error, 'value'))) return undefined;
  return read(read(error, 'params'), paramNames.get(side) ?? '');
}

/** Whether a value is an error of yup. One that stopped at the first has no list of others. */
export function isYupError(value: unknown): boolean {
  return (
    readText(value, 'name') === 'ValidationError' &&
    ['inner', 'errors'].every((key) => Array.isArray(read(value, key))) &&
    ['path', 'value'].every((key) => has(Object(value), key))
  );
}

/** Lists the errors in an error of yup, or the error itself if it stopped at the first. */
export function yupIssues(error: unknown): readonly unknown[] {
  const inner = toList(read(error, 'inner'));
  return inner.length > 0 ? inner : [error];
}

const reference = /^Ref\((?![$.])([^()]{1,200})\)$/;

/** The allowed values. yup has put the value of another field in the place of its name. */
function choicesIn(params: unknown, path: Path): readonly unknown[] | undefined {
  const resolved = read(params, 'resolved');
  if (!Array.isArray(resolved)) return undefined;
  const names = readText(params, 'values').split(', ');
  if (!names.some((name) => name.startsWith('Ref('))) return resolved;
  return names.map((name, index) => {
    if (!name.startsWith('Ref(')) return resolved[index];
    const [, field] = reference.exec(name) ?? [];
    const keys = [...path.slice(0, -1), ...issuePath({ path: field })];
    return field === undefined ? undefined : new Elsewhere(`the same as ${fieldPath(keys)}`);
  });
}

/** The dialect of yup, whose errors have the name of the test that failed. */
export const yupDialect: Dialect = (error) => {
  const params = read(error, 'params');
  const subject = readText(params, 'label') || readText(error, 'path') || 'this';
  const text = withoutPath(readText(error, 'message'), subject);
  const choices = choicesIn(params, issuePath(error));
  const dataOf = (gap: string) => (gap === 'values' ? choices : undefined);
  const type = readText(error, 'type');
  const understood = told(readOwnWords(rows, type, text, dataOf), text, error);
  const ruled = withRule(understood, ruleRows, type, (gap) => dataOf(gap) ?? ruleData(error, gap));
  return { ...ruled, checked: [ruled.checked, read(params, 'originalValue')] };
};
