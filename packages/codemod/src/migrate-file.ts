import type { NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import { planFor } from './edit/plan-file.ts';
import { writePlan } from './edit/write-plan.ts';
import { type NotSure, notSure } from './libraries/made-error.ts';
import type { Facts } from './project/gather-facts.ts';
import type { Left, Migration, SourceFile } from './project/source-file.ts';
import { firstLine, lineOf } from './syntax/line-of.ts';
import { parseSource } from './syntax/parse-source.ts';
import { programOf } from './syntax/walk.ts';

const unchanged = ({ path, text }: SourceFile, left: readonly Left[]): Migration => ({
  path,
  text,
  changes: [],
  left,
  needs: [],
});

/** A file that cannot be parsed, or declares a name twice, is left. It does not end the run. */
function readProgram({ text, path }: SourceFile): NodePath<Program> | NotSure {
  try {
    return programOf(parseSource(text, path));
  } catch (error) {
    const [fault = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    return notSure(`it cannot be parsed: ${fault}`);
  }
}

/** Rewrites what is certain in one file of a service, and says what it left. */
export function migrateFile(file: SourceFile, facts: Facts): Migration {
  const program = readProgram(file);
  if ('reason' in program) return unchanged(file, [{ line: 1, code: '', ...program }]);
  const { steps, left } = planFor(program, file, facts);
  const notes = [...left]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...why }) => ({
      line: lineOf(file.text, start),
      code: firstLine(file.text, { start, end }),
      ...why,
    }));
  if (steps.length === 0) return unchanged(file, notes);
  return { path: file.path, ...writePlan(program, file, steps), left: notes };
}
