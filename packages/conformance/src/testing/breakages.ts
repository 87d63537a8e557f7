import { bodyBreakages } from './breakages-body.ts';
import { frameworkBreakages } from './breakages-framework.ts';
import { hintedBreakages } from './breakages-hinted.ts';
import { parserBreakages } from './breakages-parser.ts';

/** For each audit, one way to break a server. */
export const breakages = Object.entries({
  ...frameworkBreakages,
  ...hintedBreakages,
  ...parserBreakages,
  ...bodyBreakages,
});
