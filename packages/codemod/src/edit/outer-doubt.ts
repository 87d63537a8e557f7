import { type Library, type NotSure, notSure } from '../libraries/made-error.ts';
import type { Facts } from '../project/gather-facts.ts';
import type { SourceFile } from '../project/source-file.ts';

const noNestFilter: NotSure = {
  reason: 'Nest only answers its own exceptions until a filter with @Catch() calls toErrorResponse',
  waitsFor: [
    'a filter with @Catch() that calls toErrorResponse: until then Nest only answers its own exceptions. Write one',
  ],
};

/** Why other files or packages of the service forbid a change. */
export function outerDoubt(
  library: Library,
  { packages }: SourceFile,
  facts: Facts,
): NotSure | undefined {
  if (library === 'boom' && packages.some((name) => name === '@hapi/hapi' || name === 'hapi'))
    return notSure('hapi only answers boom errors');
  const filter = library === 'nest' && !facts.hasNestFilter ? noNestFilter : undefined;
  const readers = facts.readers.get(library) ?? [];
  const [first] = readers;
  if (!first) return filter;
  const places = readers.map(({ place, what, advice }) => `${place}: it ${what}. ${advice}`);
  const waitsFor = [...places, ...(filter?.waitsFor ?? [])];
  return { reason: `${first.place} ${first.what}`, waitsFor };
}
