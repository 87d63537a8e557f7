import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { fieldPath, issuePath } from '../input/field-path.ts';
import { Elsewhere } from '../sentences/elsewhere.ts';

/** A JSON Pointer, from the root or from so many levels above the value. */
const pointerForm = /^(\d{0,3})((?:\/[^/]{0,200}){0,32})$/;

function fieldAt(pointer: string, issue: unknown): string | undefined {
  const [, levels, keys] = pointerForm.exec(pointer) ?? [];
  if (levels === undefined) return undefined;
  const path = issuePath(issue);
  const base = levels === '' ? [] : path.slice(0, Math.max(0, path.length - Number(levels)));
  return fieldPath([...base, ...issuePath({ instancePath: keys })]) || undefined;
}

/**
 * The params of an error, but for what `$data` put in them: the value of another field, which was
 * sent. Only Ajv that is asked to be verbose tells of `$data`.
 */
export function withoutReferences(issue: unknown): unknown {
  const params = read(issue, 'params');
  const keyword = readText(issue, 'keyword');
  const pointer = readText(read(read(issue, 'parentSchema'), keyword), '$data');
  if (pointer === '') return params;
  const field = fieldAt(pointer, issue);
  if (field === undefined) return undefined;
  const value = new Elsewhere(`the value of ${field}`, keyword.startsWith('format'));
  return {
    comparison: read(params, 'comparison'),
    limit: value,
    multipleOf: value,
    allowedValue: new Elsewhere(`the same as ${field}`),
    allowedValues: [new Elsewhere(`one of the values of ${field}`)],
  };
}
