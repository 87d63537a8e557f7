import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserConfig } from 'tsdown';

const dangling = /\n\/\/# sourceMappingURL=.*\.d\.c?ts\.map\s*$/;

async function stripFrom(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (dangling.test(text)) await writeFile(file, text.replace(dangling, '\n'));
}

/** The build of every package: both module formats, types for both, one output file per source. */
export const base: UserConfig = {
  format: ['esm', 'cjs'],
  unbundle: true,
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
