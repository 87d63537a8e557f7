import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@error-contract/releases/workspace/repository';

/** Where the quick starts of the documentation are, a folder for each framework. */
export const quickStarts = join(repository, 'apps/docs/snippets/quick-start');

/** The frameworks that have one. */
export const frameworks = readdirSync(quickStarts, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A command of the documentation, and what it prints. */
interface Asked {
  readonly path: string;
  readonly init: RequestInit;
  readonly answer: string;
}

const curl = /^\$ curl http:\/\/localhost:3000(\S+)(?: -H '(.+?): (.+?)')?(?: -d '(.*)')?$/;

function askedOf(command: string, answer: string): Asked {
  const [, path, name, value, body] = curl.exec(command) ?? [];
  if (path === undefined) throw new Error(`This is not understood: ${command}`);
  const headers = name === undefined ? {} : { [name]: value ?? '' };
  return {
    path,
    answer,
    init: body === undefined ? { headers } : { method: 'POST', headers, body },
  };
}

/** The commands that every quick start shows. */
export function asked(): readonly Asked[] {
  const lines = readFileSync(join(quickStarts, 'answers.console'), 'utf8').trim().split('\n');
  return lines.flatMap((line, at) =>
    line.startsWith('$') ? [askedOf(line, lines[at + 1] ?? '')] : [],
  );
}

/** The packages that the page of a quick start tells to install. */
export function toInstall(framework: string): readonly string[] {
  const page = readFileSync(
    join(repository, `apps/docs/pages/quick-start/${framework}.md`),
    'utf8',
  );
  const line = /^npm install (?!-)(.+)$/m.exec(page)?.[1];
  if (line === undefined) throw new Error(`The page of ${framework} installs nothing`);
  return line.split(' ');
}

/** The packages that a script loads. */
export function loadedBy(text: string): readonly string[] {
  const found = text.matchAll(/(?:from |require\(|^import )'((?:@[^/']+\/)?[^/'.][^/']*)/gm);
  return [...found].map(([, name = '']) => name);
}
