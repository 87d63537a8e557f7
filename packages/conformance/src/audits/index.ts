import type { Audit } from '../audit/audit.ts';
import { authAudits } from './auth.ts';
import { bodyAudits } from './body.ts';
import { conditionalAudits } from './conditional.ts';
import { connectionAudits } from './connection.ts';
import { framingAudits } from './framing.ts';
import { headAudits } from './head.ts';
import { headerAudits } from './headers.ts';
import { jsonAudits } from './json.ts';
import { leakAudits } from './leaks.ts';
import { lengthAudits } from './length.ts';
import { mediaAudits } from './media.ts';
import { methodAudits } from './methods.ts';
import { missingAudits } from './missing.ts';
import { parseAudits } from './parse.ts';
import { percentAudits } from './percent.ts';
import { rateAudits } from './rate.ts';
import { robustAudits } from './robust.ts';
import { routeAudits } from './routes.ts';
import { serverErrorAudits } from './server-errors.ts';
import { sizeAudits } from './size.ts';
import { statusAudits } from './status.ts';
import { timeoutAudits } from './timeout.ts';
import { validationAudits } from './validation.ts';

/** Every audit in the order in which they run: what can harm a service comes last. */
export const audits: readonly Audit[] = [
  ...routeAudits,
  ...headAudits,
  ...methodAudits,
  ...statusAudits,
  ...missingAudits,
  ...authAudits,
  ...validationAudits,
  ...serverErrorAudits,
  ...conditionalAudits,
  ...jsonAudits,
  ...mediaAudits,
  ...sizeAudits,
  ...percentAudits,
  ...parseAudits,
  ...framingAudits,
  ...timeoutAudits,
  ...connectionAudits,
  ...rateAudits,
  ...bodyAudits,
  ...headerAudits,
  ...lengthAudits,
  ...leakAudits,
  ...robustAudits,
];
