import { type RunReport, toScore } from './report.ts';

/** `{ url, score: { passed, failed, notChecked }, results: [{ id, name, clause, verdict, reason, sent, received, needs? }] }`. */
export function toJson({ url, results }: RunReport): string {
  return `${JSON.stringify({ url, score: toScore(results), results }, null, 2)}\n`;
}
