import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserConfig } from 'tsdown';

const dangling = /\n\/\/# sourceMappingURL=.*\.d\.c?ts\.map\s*$/;

async function stripFrom(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (dangling.test(text)) await writeFile(file, text.replace(dangling, '\n'));
}

/** The build of every package: both module formats, and types for both. */
export const base: UserConfig = {
  format: ['esm', 'cjs'],
  hash: false,
  platform: 'neutral',
  target: 'node20.19',
  dts: true,
  sourcemap: true,
  fixedExtension: false,
  hooks: {
    // The bundler names maps of the declarations that it does not write.
    'build:done': async ({ chunks }) => {
      const declarations = chunks.filter(({ fileName }) => /\.d\.c?ts$/.test(fileName));
      await Promise.all(
        declarations.map(({ outDir, fileName }) => stripFrom(join(outDir, fileName))),
      );
    },
  },
};

/**
 * The builds of a package that runs in browsers, too. Bundlers get one file for each source, and drop
 * those that nobody uses. Node gets `dist/bundle`, because it would wait for each file. That one is
 * read as it is: it is not minified.
 */
export function everywhere(entry: string[]): UserConfig[] {
  const bundle = { outDir: 'dist/bundle', dts: false, sourcemap: false };
  return [
    { ...base, entry, unbundle: true },
    { ...base, entry, ...bundle },
  ];
}
