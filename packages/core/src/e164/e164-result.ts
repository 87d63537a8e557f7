/** Why a value is no E.164 number. */
export type E164Reason =
  | 'not_string'
  | 'empty'
  | 'missing_plus'
  | 'national'
  | 'idd_prefix'
  | 'whitespace'
  | 'punctuation'
  | 'unicode_digit'
  | 'letter'
  | 'extension'
  | 'second_plus'
  | 'wrapped'
  | 'country_code_zero'
  | 'unknown_country_code'
  | 'trunk_prefix'
  | 'too_short'
  | 'too_long'
  | 'bad_length';

/** A number that keeps ITU-T E.164: `+`, calling code, national number. */
export interface E164Number {
  readonly ok: true;
  /** The whole number, as it was given. */
  readonly number: string;
  /** The country calling code, without `+`. */
  readonly callingCode: string;
  /** What follows the calling code. */
  readonly nationalNumber: string;
}

/** What is wrong with a value that is no E.164 number. */
export interface E164Failure {
  readonly ok: false;
  readonly reason: E164Reason;
  /** A sentence to put a field's name in front of. It never shows the value. */
  readonly message: string;
  /** Where the fault is: an index into the string, from 0. */
  readonly position?: number;
  /** The character at `position`. Not for the wire. */
  readonly character?: string;
  /** A number that may have been meant. Not for the wire. */
  readonly suggestion?: string;
}
