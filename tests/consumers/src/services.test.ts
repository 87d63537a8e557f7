import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { beforeAfterTable, type Judged, type State } from './services/before-after.ts';
import { judgeScript } from './services/judge-script.ts';
import { installOldService, type OldService, oldServices } from './services/old-services.ts';

const judged = new Map<OldService, Judged>();

async function judgeService(service: OldService): Promise<Judged> {
  const scripts = await installOldService(service);
  const reports = {
    before: await judgeScript(scripts.before),
    installed: await judgeScript(scripts.installed),
    cleaned: await judgeScript(scripts.cleaned),
  };
  return { title: service.title, reports };
}

beforeAll(async () => {
  for (const service of oldServices) judged.set(service, await judgeService(service));
  process.stdout.write(`${beforeAfterTable([...judged.values()])}\n`);
});

test('the README shows the current results', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  // The formatter lines up the columns.
  const plain = readme.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---');
  expect(plain).toContain(beforeAfterTable([...judged.values()]));
});

describe.each(oldServices.map((service) => ({ title: service.title, service })))(
  '$title',
  ({ service }) => {
    const failures = (state: State) =>
      (judged.get(service)?.reports[state] ?? []).filter(({ verdict }) => verdict === 'fail');

    test('fails audits by itself', () => {
      expect(failures('before').length).toBeGreaterThan(10);
    });

    test('with the two lines, fails only because of the messages of its own handlers', () => {
      const failed = failures('installed').map(({ id }) => id);
      expect(failed.toSorted()).toEqual([...service.ownWords].sort());
    });

    test('without its own handlers, fails nothing', () => {
      expect(failures('cleaned')).toEqual([]);
    });
  },
);
