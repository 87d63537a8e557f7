import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from './commands/command.ts';
import { repository } from './workspace/repository.ts';

const help = `release --dry-run [--tag canary]  a rehearsal in a copy; with a tag, of a snapshot
release check                     what changed since the last release, and what that needs
release record                    takes what is built for the last release
release version [--tag canary]    versions and changelogs out of the changesets
release pack FOLDER [--built]     builds and packs every package, or packs what is built
release publish FOLDER [--tag canary] [--rehearsal]
`;

// Imported on demand: publishing runs where nothing is installed.
const commands = new Map<string | undefined, () => Promise<{ command: Command }>>([
  ['check', () => import('./commands/check.ts')],
  ['record', () => import('./commands/record.ts')],
  ['version', () => import('./commands/version.ts')],
  ['pack', () => import('./commands/pack.ts')],
  ['publish', () => import('./commands/publish.ts')],
  ['rehearse', () => import('./commands/rehearse.ts')],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    rehearsal: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    tag: { type: 'string' },
  },
});
const [name, folder = 'tarballs'] = values['dry-run'] ? ['rehearse'] : positionals;
const load = commands.get(name);

if (load) {
  const { command } = await load();
  const isWell = await command({
    root: repository,
    folder: resolve(folder),
    ...(values.tag === undefined ? {} : { tag: values.tag }),
    isRehearsal: values.rehearsal,
    isBuilt: values.built,
    say: (text) => process.stdout.write(`${text}\n`),
  });
  process.exitCode = isWell ? 0 : 1;
} else {
  process.stderr.write(help);
  process.exitCode = 2;
}
