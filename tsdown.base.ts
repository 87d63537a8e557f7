import type { UserConfig } from 'tsdown';

/** The build of every package: both module formats, types for both, one output file per source. */
export const base: UserConfig = {
  format: ['esm', 'cjs'],
  unbundle: true,
  platform: 'neutral',
  target: 'node20.19',
  dts: true,
  sourcemap: true,
  fixedExtension: false,
};
