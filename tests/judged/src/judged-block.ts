import { judgeAll } from './judge.ts';
import { judgeReferenceApps } from './reference-apps.ts';
import { toOmitted, toReferences, toTable } from './to-table.ts';

/** Judges everything, and says it in Markdown: what stands in the root README. */
export async function toJudgedBlock(): Promise<string> {
  const judged = await judgeAll();
  const references = await judgeReferenceApps();
  const notes = `${toOmitted(judged[0]?.reports ?? [])} ${toReferences(references)}`;
  return `${toTable(judged)}\n\n${notes}`;
}
