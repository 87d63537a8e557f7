/** Why a value is no E.164 number. */
export type E164Reason =
  /** It is not a string. */
  | 'not_string'
  /** It is the empty string. */
  | 'empty'
  /** The `+` is missing; whether a calling code is there cannot be told. */
  | 'missing_plus'
  /** A number as it is dialled inside a country: it begins with 0 and has no calling code. */
  | 'national'
  /** It begins with what is dialled before a calling code (00, 011) in place of `+`. */
  | 'idd_prefix'
  /** It has a space, another white space or an invisible character in it. */
  | 'whitespace'
  /** It has a character in it that is neither a digit nor a letter. */
  | 'punctuation'
  /** It has a digit of another script in it. */
  | 'unicode_digit'
  /** It has a letter in it. */
  | 'letter'
  /** An extension follows the number. */
  | 'extension'
  /** It has more than one `+`. */
  | 'second_plus'
  /** It is inside of something: `tel:`, quotes, a byte order mark. */
  | 'wrapped'
  /** The calling code begins with 0. */
  | 'country_code_zero'
  /** The calling code is not assigned. */
  | 'unknown_country_code'
  /** The trunk prefix, which is left out after a calling code, is in it. */
  | 'trunk_prefix'
  /** It has fewer digits than any number that begins so. */
  | 'too_short'
  /** It has more digits than any number that begins so, or more than 15. */
  | 'too_long'
  /** No number that begins so has as many digits: there are shorter and longer ones, or none. */
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
  /** Where the fault is: an index into the string, in UTF-16 units from 0. */
  readonly position?: number | undefined;
  /** The character at `position`. Not for the wire. */
  readonly character?: string | undefined;
  /**
   * How many digits, calling code included, the numbers have that begin like this one; in ascending
   * order; empty where none begins so. Where the length is wrong.
   */
  readonly allowedLengths?: readonly number[] | undefined;
  /** A number in E.164 format that may have been meant. Not for the wire. */
  readonly suggestion?: string | undefined;
}
