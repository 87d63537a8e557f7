import { basename } from 'node:path';
import type { Tarball } from '../pack/pack-packages.ts';
import { firstLineOf } from './changelog.ts';

const WIDTH = 72;

function shorten(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}

function rowOf({ file, files, manifest }: Tarball): string[] {
  const changelog = files.get('CHANGELOG.md')?.toString() ?? '';
  const line = firstLineOf(changelog, manifest.version);
  if (line === '') throw new Error(`${basename(file)} has an empty changelog`);
  return [basename(file), manifest.version, String(files.size), shorten(line)];
}

/** Lists what would be released: tarball, version, files, and the beginning of the changelog. */
export function releaseTable(tarballs: readonly Tarball[]): string {
  const head = ['tarball', 'version', 'files', 'changelog'];
  const rows = [head, ...tarballs.map(rowOf)];
  const widths = head.map((_name, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
