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

/** Audits that must fail together with another. */
export const failsWith = new Map([
  ['EC-METHOD-05', ['EC-STATUS-01']],
  ['EC-VAL-02', ['EC-VAL-03', 'EC-VAL-04']],
  ['EC-BODY-02', ['EC-BODY-03', 'EC-BODY-04', 'EC-BODY-05', 'EC-BODY-06']],
]);
