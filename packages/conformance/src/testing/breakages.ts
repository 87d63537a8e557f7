import type { Breakage } from './break.ts';
import { bodyBreakages } from './breakages-body.ts';
import { frameworkBreakages } from './breakages-framework.ts';
import { hintedBreakages } from './breakages-hinted.ts';
import { parserBreakages } from './breakages-parser.ts';

/** For each audit, a server that is broken in one way. */
export const breakages: ReadonlyMap<string, Breakage> = new Map<string, Breakage>(
  Object.entries({
    ...frameworkBreakages,
    ...hintedBreakages,
    ...parserBreakages,
    ...bodyBreakages,
  }),
);
