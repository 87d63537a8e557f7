import type { NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import MagicString from 'magic-string';
import type { Change, SourceFile } from '../project/source-file.ts';
import { firstLine, lineOf } from '../syntax/line-of.ts';
import type { Range } from '../syntax/walk.ts';
import { type TakenNames, takenNames } from './class-names.ts';
import { editImports } from './edit-imports.ts';
import { applyEdits } from './rewrite-making.ts';
import { core, type Step } from './step.ts';

/** A file after its changes. */
export interface Written {
  readonly text: string;
  readonly needs: readonly string[];
  readonly changes: readonly Change[];
}

function needsOf(steps: readonly Step[], names: TakenNames): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const { module, name } of steps) {
    if (module === core && names.local.has(name)) continue;
    needs.set(module, (needs.get(module) ?? new Set()).add(name));
  }
  return needs;
}

/** The ranges that a step removes, with all uses of names in them. */
function goneWith({ edits }: Step): readonly Range[] {
  return edits.filter(({ start, end }) => start < end);
}

function changeOf(step: Step, text: string, written: MagicString): Change {
  const becomes = written.slice(step.range.start, step.range.end);
  return {
    line: lineOf(text, step.range.start),
    code: firstLine(text, step.range),
    becomes: firstLine(becomes, { start: 0, end: becomes.length }),
  };
}

/** Applies the steps of a file, and corrects its imports. */
export function writePlan(
  program: NodePath<Program>,
  { text, path }: SourceFile,
  steps: readonly Step[],
): Written {
  const needs = needsOf(steps, takenNames(program, core));
  const gone = steps.flatMap(goneWith);
  const written = new MagicString(text);
  for (const { edits } of steps) applyEdits(written, edits);
  const changes = steps.map((step) => changeOf(step, text, written));
  applyEdits(written, editImports({ program, source: text, path, needs, gone }));
  return { text: written.toString(), needs: [...needs.keys()], changes };
}
