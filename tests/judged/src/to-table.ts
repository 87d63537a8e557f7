import type { AuditReport } from '@error-contract/conformance';
import { groupNames, groupOf } from './groups.ts';
import { hints, type Judged } from './judge.ts';
import type { JudgedReference } from './reference-apps.ts';
import { hintedIds, type Score, toScore } from './score.ts';
import { withVersions } from './versions.ts';

const hinted = hintedIds(hints);

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function short({ passed, checked }: Score): string {
  return `${passed}/${checked}`;
}

function long(score: Score): string {
  const rest = score.notChecked > 0 ? `, ${score.notChecked} not checked` : '';
  return `**${score.passed} of ${score.checked}**${rest}`;
}

function toRow({ service, reports }: Judged): string {
  const counted = reports.filter(({ id }) => hinted.has(id));
  const inGroup = (name: string) => counted.filter(({ id }) => groupOf(id) === name);
  const cells = groupNames.map((name) => short(toScore(inGroup(name))));
  const name = `${service.title} (${withVersions(service.packages)})`;
  return row([name, long(toScore(counted)), ...cells]);
}

/** One row per service, one column per group of audits. */
export function toTable(judged: readonly Judged[]): string {
  const head = ['service', 'passed of checked', ...groupNames];
  return [row(head), row(head.map(() => '---')), ...judged.map(toRow)].join('\n');
}

/** Says which audits have no hint here. */
export function toOmitted(reports: readonly AuditReport[]): string {
  const omitted = reports.map(({ id }) => id).filter((id) => !hinted.has(id));
  return `Not checked here, for want of a hint: ${omitted.join(', ')}.`;
}

/** One sentence about the reference apps, which have hints of their own. */
export function toReferences(references: readonly JudgedReference[]): string {
  const scores = references.map(({ framework, reports }) => {
    const { passed, checked, notChecked } = toScore(reports);
    return `${framework} ${passed} of ${checked}, ${notChecked} not checked`;
  });
  return `The reference apps, with hints of their own: ${scores.join('; ')}.`;
}
