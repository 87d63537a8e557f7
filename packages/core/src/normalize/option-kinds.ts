import { aFunction, anything, aRecord, type OptionKinds, oneOf } from '../guard/options.ts';
import type { NormalizeOptions } from './recognizer.ts';

/** The options of `toApiError`. What belongs to the request (`statusCode`) may be anything. */
export const normalizeOptions: OptionKinds<NormalizeOptions> = {
  mapError: aFunction,
  validationStatus: oneOf(400, 422),
  bareSchemaErrors: oneOf(400, 500),
  sent: aRecord,
  frameworkError: aFunction,
  statusCode: anything,
};
