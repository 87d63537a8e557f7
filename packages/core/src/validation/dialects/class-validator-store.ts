import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';

function found(error: unknown): readonly unknown[] {
  const store = read(globalThis, 'classValidatorMetadataStorage');
  const find = read(store, 'getTargetValidationMetadatas');
  const target = read(read(error, 'target'), 'constructor');
  if (typeof find !== 'function' || typeof target !== 'function') return [];
  return toList(find.call(store, target, '', true, false));
}

/**
 * Finds the arguments of the decorator whose rule was broken, which its error does not have: only
 * the library's own store of decorators does. `[]` if that is not there.
 */
export function argumentsOf(error: unknown, rule: string): readonly unknown[] {
  try {
    const property = readText(error, 'property');
    const isMeant = (one: unknown) =>
      readText(one, 'name') === rule && readText(one, 'propertyName') === property;
    return toList(read(found(error).find(isMeant), 'constraints'));
  } catch {
    return [];
  }
}
