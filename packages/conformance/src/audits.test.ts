import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { hints } from './config/config.ts';
import { parseConfig } from './config/parse-config.ts';
import { auditTable } from './testing/audit-table.ts';

describe('the audits', () => {
  it('each have their own id, for life', () => {
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

  it('have a valid example of a config in the README', async () => {
    const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(parseConfig(JSON.parse(example)).provoke).toHaveProperty('conflict');
    for (const hint of Object.keys(hints)) expect(text).toContain(`\`${hint}\``);
  });

  it('are in the documentation, as `vitest run -u` writes them', async () => {
    const page = new URL('../../../docs/audits.md', import.meta.url);
    const text = await readFile(page, 'utf8');
    const update = text.replace(/(?<=<!-- audits -->\n)[\s\S]*(?=<!-- \/audits -->)/, auditTable());
    await expect(update).toMatchFileSnapshot(page.pathname);
  });
});
