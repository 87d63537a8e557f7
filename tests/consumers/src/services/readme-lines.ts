import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '@error-contract/releases/workspace/repository';

/** What the README of an adapter tells a service to do. */
export interface ReadmeLines {
  /** The names in `npm install …`. */
  readonly packages: readonly string[];
  /** The line that imports the adapter, as CommonJS writes it. */
  readonly load: string;
  /** The one call. */
  readonly call: string;
}

function firstMatch(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The README has no ${what}`);
  return found;
}

/** Reads the lines out of the README of an adapter, such as `express`. */
export async function readmeLines(adapter: string): Promise<ReadmeLines> {
  const readme = await readFile(join(repository, 'packages', adapter, 'README.md'), 'utf8');
  const name = `@error-contract/${adapter}`;
  const names = firstMatch(readme, /^npm install (.+)$/m, 'line to install it');
  const imported = new RegExp(`^import \\{ (\\w+) \\} from '${name}';$`, 'm');
  const loaded = firstMatch(readme, imported, `import of ${name}`);
  return {
    packages: names.split(' '),
    load: `const { ${loaded} } = require('${name}');`,
    call: firstMatch(readme, /^((?:app\.register\()?errorContract(?:\(app)?\);)$/m, 'call'),
  };
}
