import type { NodePath } from '@babel/traverse';
import { type AskedClass, askedClass } from '../libraries/asked-class.ts';
import { type NotSure, notSure } from '../libraries/made-error.ts';
import type { Facts } from '../project/gather-facts.ts';
import type { SourceFile } from '../project/source-file.ts';
import { pathsIn, rangeOf } from '../syntax/walk.ts';
import { nameDoubt, type TakenNames } from './class-names.ts';
import { outerDoubt } from './outer-doubt.ts';
import { askedName, asksAlready, editsForAsking } from './rewrite-asking.ts';
import { core, type Step } from './step.ts';

/** Finds the `instanceof` that must ask for our class as well, because errors of a library become ours. */
export function findAskings(program: NodePath, { made }: Facts): readonly AskedClass[] {
  return pathsIn(program).flatMap((path) => {
    const asked = askedClass(path);
    return asked && made.has(asked.library) && !asksAlready(asked) ? [asked] : [];
  });
}

/** The change of one `instanceof`, or why it is left. */
export function stepForAsking(
  asked: AskedClass,
  file: SourceFile,
  facts: Facts,
  names: TakenNames,
): Step | NotSure {
  const outer = outerDoubt(asked.library, file, facts);
  if (outer) return outer;
  const name = askedName(asked);
  const doubt = nameDoubt(name, names);
  if (doubt !== undefined) return notSure(doubt);
  const edits = editsForAsking(asked, file.text, (one) => names.local.get(one) ?? one);
  return { range: rangeOf(asked.path.node), edits, module: core, name };
}
