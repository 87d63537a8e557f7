import { judgeAll } from './judge.ts';
import { judgeReferenceApps } from './reference-apps.ts';
import { toOmitted, toReferences, toTable } from './to-table.ts';

/** Judges everything, and writes the block of the root README in Markdown. */
export async function toJudgedBlock(): Promise<string> {
  const judged = await judgeAll();
  const references = await judgeReferenceApps();
  const notes = `${toOmitted(judged[0]?.reports ?? [])} ${toReferences(references)}`;
  return `${toTable(judged)}\n\n${notes}`;
}
