import { audits } from '../audits/index.ts';

/** The table of the README. */
export function auditTable(): string {
  const rows = audits.map(({ id, name, clause, needs }) => {
    return `| ${id} | ${name} | ${clause.replaceAll('|', '\\|')} | ${needs ? `\`${needs}\`` : ''} |`;
  });
  return ['', '| id | clause | from | needs |', '| --- | --- | --- | --- |', ...rows, '', ''].join(
    '\n',
  );
}
