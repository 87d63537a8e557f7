import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { auditTable } from './testing/audit-table.ts';

describe('the audits', () => {
  it('have an id of their own, for life', () => {
    const ids = audits.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // An id that leaves this list is never given to another clause.
    expect(ids.sort()).toMatchSnapshot();
  });

  it.each(audits.map((audit) => [audit.id, audit] as const))(
    '%s says what it demands',
    (id, audit) => {
      expect(id).toMatch(/^EC-[A-Z0-9]+-\d\d$/);
      expect(audit.name).toMatch(/^MUST /);
      expect(audit.clause).toMatch(/^(?:contract|wire|RFC \d+)/);
    },
  );

  it('stand in the README, as `vitest run -u` writes them', async () => {
    const readme = new URL('../README.md', import.meta.url);
    const text = await readFile(readme, 'utf8');
    const update = text.replace(/(?<=<!-- audits -->\n)[\s\S]*(?=<!-- \/audits -->)/, auditTable());
    await expect(update).toMatchFileSnapshot(readme.pathname);
  });
});
