import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Reads in the changelog of libphonenumber-js which metadata it holds, and since when. A release without
 * new metadata does not name it.
 * @throws {Error} where the changelog has another form
 */
export function readSource(changelog: string): string {
  for (const release of changelog.split(/^(?=\d[\d.]* \/ )/m)) {
    const [, version, day, month, year] = /^(\S+) \/ (\d+)\.(\d+)\.(\d+)/.exec(release) ?? [];
    const metadata = /^\* Updated metadata to version ([\d.]+)/m.exec(release)?.[1];
    if (!version || !metadata) continue;
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    return `libphonenumber ${metadata}, as libphonenumber-js ${version} of ${date} holds it`;
  }
  throw new Error('The changelog of libphonenumber-js has another form');
}

const manifest = createRequire(import.meta.url).resolve('libphonenumber-js/package.json');

/** The version of the metadata that every table is made from, and the package that holds it. */
export const metadataSource = readSource(
  readFileSync(join(dirname(manifest), 'CHANGELOG.md'), 'utf8'),
);
