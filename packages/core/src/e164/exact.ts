export { isValidE164 } from './exact/is-valid-e164.ts';
export { regionOf } from './exact/region-of.ts';
