import type { AuditReport } from '../run/run-audits.ts';
import { type RunReport, toScore } from './report.ts';

/** One test case per audit; what was not checked is skipped. */
export function toJunit({ url, results }: RunReport): string {
  const { failed, notChecked } = toScore(results);
  const counts = `tests="${results.length}" failures="${failed}" errors="0" skipped="${notChecked}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `<testsuite name="error contract of ${escapeXml(url)}" ${counts}>`,
    ...results.map(testCase),
    '</testsuite>',
    '</testsuites>',
    '',
  ];
  return lines.join('\n');
}

function testCase(report: AuditReport): string {
  const { id, name, clause, verdict, reason, sent, received } = report;
  const start = `<testcase classname="${escapeXml(id)}" name="${escapeXml(`${id} ${name}`)}"`;
  if (verdict === 'pass') return `${start}/>`;
  const message = `message="${escapeXml(reason)}"`;
  if (verdict === 'not checked') return `${start}><skipped ${message}/></testcase>`;
  const text = escapeXml(`${clause}\nsent: ${sent}\ncame back: ${received}`);
  return `${start}><failure ${message}>${text}</failure></testcase>`;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Escapes markup, and replaces what XML cannot hold at all. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities.get(character) ?? '')
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
