import { toList } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';

const maxDepth = 32;

/**
 * What the decorators of a class say, in the store that class-validator shares between its copies.
 * It is not in the error: without it, a message is judged by its text.
 */
export function decorationsOf(error: unknown): readonly unknown[] {
  const store = read(read(globalThis, 'classValidatorMetadataStorage'), 'validationMetadatas');
  if (!(store instanceof Map)) return [];
  const property = read(error, 'property');
  const found: unknown[] = [];
  let holder: unknown = read(error, 'target');
  for (let depth = 0; isObject(holder) && depth < maxDepth; depth += 1) {
    found.push(...toList(store.get(read(holder, 'constructor'))));
    holder = Object.getPrototypeOf(holder);
  }
  return found.filter((decoration) => read(decoration, 'propertyName') === property);
}

/** Finds the arguments of the decorator whose rule was broken; `[]` without the store. */
export function argumentsOf(error: unknown, rule: string): readonly unknown[] {
  const decoration = decorationsOf(error).find((one) => read(one, 'name') === rule);
  return toList(read(decoration, 'constraints'));
}
