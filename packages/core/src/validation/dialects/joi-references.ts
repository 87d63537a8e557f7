import { readText, toList } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';
import { fieldPath, type Path } from '../input/field-path.ts';
import { Elsewhere, now } from '../sentences/elsewhere.ts';

/** The path of the field that a reference means; `undefined` if it means no field. */
function fieldOf(reference: object, path: Path): string | undefined {
  const ancestor = read(reference, 'ancestor');
  const keys = toList(read(reference, 'path'));
  if (read(reference, 'type') !== 'value' || keys.length === 0) return undefined;
  if (ancestor === 'root') return fieldPath(keys);
  if (typeof ancestor !== 'number' || ancestor > path.length) return undefined;
  return fieldPath([...path.slice(0, path.length - ancestor), ...keys]);
}

/** An expression, such as `{a + 1}`, is the author's; only its braces are not for people. */
function expressionOf(template: object): string | undefined {
  const [, inner] = /^\{([^{}]{1,80})\}$/.exec(readText(template, 'source')) ?? [];
  return inner;
}

/** Reads a limit that is no number: another field, an expression, or `now`. */
export function otherLimit(fact: unknown, path: Path, isDate: boolean): unknown {
  if (isDate && fact === now) return new Elsewhere(now, true);
  if (!isObject(fact) || fact instanceof Date) return fact;
  const field = fieldOf(fact, path);
  if (field !== undefined) return new Elsewhere(`the value of ${field}`, isDate);
  const expression = expressionOf(fact);
  return expression === undefined ? fact : new Elsewhere(expression, isDate);
}

/**
 * Reads an allowed value, which may be that of another field, or one of its values; `undefined` for
 * what is in no field.
 */
export function otherChoice(value: unknown, path: Path): unknown {
  if (!isObject(value) || read(value, 'display') === undefined) return value;
  const field = fieldOf(value, path);
  if (field === undefined) return undefined;
  const said =
    read(value, 'in') === true ? `one of the values of ${field}` : `the same as ${field}`;
  return new Elsewhere(said);
}
