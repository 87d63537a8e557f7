import { parseE164 } from './parse-e164.ts';

/** The type of a Standard Schema v1 (standardschema.dev), written out to need no dependency. */
export interface E164Schema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'error-contract';
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: string; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string }[] };
    readonly types?: { readonly input: string; readonly output: string } | undefined;
  };
}

/**
 * A Standard Schema for a phone number in E.164 format, for every library and framework that takes
 * one. Its issue is the sentence of `parseE164`; the output is the number as it was given.
 */
export const e164Schema: E164Schema = {
  '~standard': {
    version: 1,
    vendor: 'error-contract',
    validate: (value) => {
      const result = parseE164(value);
      return result.ok ? { value: result.number } : { issues: [{ message: result.message }] };
    },
  },
};
