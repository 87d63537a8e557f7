import type { NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import { findHandlers } from '../handlers/find-handlers.ts';
import { type NotSure, notSure } from '../libraries/made-error.ts';
import { libraryOf } from '../libraries/read-making.ts';
import { classFor } from '../libraries/status-names.ts';
import type { Facts } from '../project/gather-facts.ts';
import type { SourceFile } from '../project/source-file.ts';
import { isWithin, type Range, rangeOf } from '../syntax/walk.ts';
import { nameDoubt, type TakenNames, takenNames } from './class-names.ts';
import { findMakings, type MakingSite } from './find-makings.ts';
import { leftMentions } from './find-mentions.ts';
import { outerDoubt } from './outer-doubt.ts';
import { findAskings, stepForAsking } from './plan-asking.ts';
import { editsFor } from './rewrite-making.ts';
import { core, type Step } from './step.ts';

/** The changes of one file, apart from its imports. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly left: readonly (Range & NotSure)[];
}

function stepFor(
  site: MakingSite,
  file: SourceFile,
  facts: Facts,
  names: TakenNames,
): Step | NotSure {
  if ('reason' in site.made) return site.made;
  const outer = outerDoubt(site.library, file, facts);
  if (outer) return outer;
  const name = classFor(site.made);
  const doubt = nameDoubt(name, names);
  if (doubt !== undefined) return notSure(doubt);
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

/** Plans all changes of a file. A call inside a handler that is removed is not changed. */
export function planFor(program: NodePath<Program>, file: SourceFile, facts: Facts): Plan {
  const { steps: handlers, left: leftHandlers } = planHandlers(program, facts);
  const names = takenNames(program, core);
  const planned = [
    ...findMakings(program, usesSensible(file, facts)).map((site) => {
      return { ...rangeOf(site.path.node), step: stepFor(site, file, facts, names) };
    }),
    ...findAskings(program, facts).map((asked) => {
      return { ...rangeOf(asked.path.node), step: stepForAsking(asked, file, facts, names) };
    }),
  ].filter((one) => !handlers.some(({ range }) => isWithin(one, range)));
  const steps = [...handlers, ...planned.flatMap(({ step }) => ('reason' in step ? [] : [step]))];
  const left = planned.flatMap(({ step, ...range }) =>
    'reason' in step ? [{ ...range, ...step }] : [],
  );
  const gone = steps.flatMap(({ edits }) => edits.filter(({ start, end }) => start < end));
  const understood = [...handlers.map(({ range }) => range), ...planned];
  return {
    steps: steps.sort((a, b) => a.range.start - b.range.start),
    left: [...leftHandlers, ...left, ...leftMentions(program, file.text, gone, understood)],
  };
}

function usesSensible({ packages }: SourceFile, { importsSensible }: Facts): boolean {
  return importsSensible || packages.some((name) => libraryOf(name) === 'sensible');
}
