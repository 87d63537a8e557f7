import type { NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import { findHandlers } from '../handlers/find-handlers.ts';
import { type MadeError, type NotSure, notSure } from '../libraries/made-error.ts';
import { libraryOf } from '../libraries/read-making.ts';
import { classOf } from '../libraries/status-names.ts';
import type { Facts } from '../project/gather-facts.ts';
import type { SourceFile } from '../project/source-file.ts';
import { isWithin, type Range, rangeOf } from '../syntax/walk.ts';
import { type TakenNames, takenNames } from './class-names.ts';
import { findMakings, type MakingSite } from './find-makings.ts';
import { findMentions } from './find-mentions.ts';
import { type Edit, editsFor } from './rewrite-making.ts';

/** The package of the classes. */
export const core = '@error-contract/core';

/** The change of one place. */
export interface Step {
  readonly range: Range;
  readonly edits: readonly Edit[];
  readonly module: string;
  readonly name: string;
}

/** The changes of one file, apart from its imports. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly left: readonly (Range & NotSure)[];
}

/** Why other files or packages of the service forbid a change. */
function outerDoubt(
  { library }: MakingSite,
  { packages }: SourceFile,
  facts: Facts,
): string | undefined {
  const reader = facts.readers.get(library);
  if (reader) return reader;
  if (library === 'boom' && packages.some((name) => name === '@hapi/hapi' || name === 'hapi'))
    return 'hapi only answers boom errors';
  if (library === 'nest' && !facts.hasNestFilter)
    return 'Nest only answers its own exceptions until a filter with @Catch() calls toErrorResponse';
  return undefined;
}

function nameDoubt(made: MadeError, names: TakenNames): string | undefined {
  const name = classOf(made.status);
  return !names.local.has(name) && names.others.has(name)
    ? `${name} already means something else in this file`
    : undefined;
}

function stepFor(
  site: MakingSite,
  file: SourceFile,
  facts: Facts,
  names: TakenNames,
): Step | NotSure {
  if ('reason' in site.made) return site.made;
  const doubt = outerDoubt(site, file, facts) ?? nameDoubt(site.made, names);
  if (doubt !== undefined) return notSure(doubt);
  const name = classOf(site.made.status);
  const edits = editsFor(site, file.text, (one) => names.local.get(one) ?? one);
  if (!edits) return notSure('there is a comment between its parts');
  return { range: rangeOf(site.path.node), edits, module: core, name };
}

/** Plans the changes of the error handlers of a file. */
function planHandlers(program: NodePath<Program>, { giver }: Facts): Plan {
  const given =
    giver && `${giver} gives an error a status, and errorContract would not show its message`;
  const handlers = findHandlers(program).map((one) => ({ ...one, doubt: one.doubt ?? given }));
  return {
    steps: handlers
      .filter(({ doubt }) => doubt === undefined)
      .map(({ range, replacement: text, module }) => ({
        range,
        edits: [{ ...range, text }],
        module,
        name: 'errorContract',
      })),
    left: handlers.flatMap(({ range, doubt }) =>
      doubt === undefined ? [] : [{ ...range, reason: `an error handler: ${doubt}` }],
    ),
  };
}

/** The line of a place, without its indentation. */
function lineAt(text: string, { start }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(from, start))?.[0].length ?? 0;
  const end = text.indexOf('\n', start);
  return { start: from + indent, end: end === -1 ? text.length : end };
}

/** What names a library and is in none of the calls that were understood: told once for each line. */
function leftMentions(
  program: NodePath<Program>,
  text: string,
  plan: Plan,
  understood: readonly Range[],
) {
  const gone = plan.steps.flatMap(({ edits }) => edits.filter(({ start, end }) => start < end));
  const lines = new Map<string, Range & NotSure>();
  for (const { reason, ...range } of findMentions(program, gone)) {
    if (understood.some((one) => isWithin(range, one))) continue;
    const line = { ...lineAt(text, range), reason };
    lines.set(`${line.start} ${reason}`, line);
  }
  return [...lines.values()];
}

/** Plans all changes of a file. A call inside a handler that is removed is not changed. */
export function planFor(program: NodePath<Program>, file: SourceFile, facts: Facts): Plan {
  const { steps: handlers, left } = planHandlers(program, facts);
  const plan = { steps: [...handlers], left: [...left] };
  const understood = handlers.map(({ range }) => range);
  const names = takenNames(program, core);
  for (const site of findMakings(program, usesSensible(file, facts))) {
    const range = rangeOf(site.path.node);
    if (handlers.some((one) => isWithin(range, one.range))) continue;
    understood.push(range);
    const step = stepFor(site, file, facts, names);
    if ('reason' in step) plan.left.push({ ...range, ...step });
    else plan.steps.push(step);
  }
  plan.left.push(...leftMentions(program, file.text, plan, understood));
  return { ...plan, steps: plan.steps.sort((a, b) => a.range.start - b.range.start) };
}

function usesSensible({ packages }: SourceFile, { importsSensible }: Facts): boolean {
  return importsSensible || packages.some((name) => libraryOf(name) === 'sensible');
}
