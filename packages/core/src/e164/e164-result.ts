/** Why a value is not an E.164 number. */
export type E164Reason =
  /** It is not a string. */
  | 'not_string'
  /** It is the empty string. */
  | 'empty'
  /** The `+` is missing. There may be a calling code or not. */
  | 'missing_plus'
  /** It is a number as it is dialled inside a country: it begins with 0 and has no calling code. */
  | 'national'
  /** It begins with a dialling prefix (00, 011) instead of `+`. */
  | 'idd_prefix'
  /** It begins with a space: a `+` that was not written as `%2B` in a URL. */
  | 'plus_as_space'
  /** It contains a space, other white space or a character that nobody can see. */
  | 'whitespace'
  /** It contains a character that is neither a digit nor a letter. */
  | 'punctuation'
  /** It contains a digit of another script. */
  | 'unicode_digit'
  /** It contains a letter. */
  | 'letter'
  /** An extension follows the number. */
  | 'extension'
  /** It has more than one `+`. */
  | 'second_plus'
  /** Another number follows. */
  | 'second_number'
  /** There is something around it: `tel:`, quotes. */
  | 'wrapped'
  /** A spreadsheet wrote it as `9.19877E+11`: digits are lost. */
  | 'scientific_notation'
  /** A spreadsheet or a program wrote it as `919876543210.0`. */
  | 'decimal_point'
  /** The calling code begins with 0. */
  | 'country_code_zero'
  /** The calling code is not assigned. */
  | 'unknown_country_code'
  /** It contains the trunk prefix, which must be left out after a calling code, or the former 1 of Mexico. */
  | 'trunk_prefix'
  /** It contains the 15 of mobile numbers of Argentina, which is a 9 for callers from abroad. */
  | 'mobile_prefix'
  /** It lacks digits that its numbers begin with: the 0 of Italy, the 01 of Benin. */
  | 'missing_prefix'
  /** It has fewer digits than any number with these first digits. */
  | 'too_short'
  /** It has more digits than any number with these first digits, or more than 15. */
  | 'too_long'
  /** No number with these first digits has this length: there are only shorter and longer ones, or none. */
  | 'bad_length';

/** A number in the format of ITU-T E.164: `+`, calling code, national number. */
export interface E164Number {
  readonly ok: true;
  /** The whole number, as it was given. */
  readonly number: string;
  /** The country calling code, without `+`. */
  readonly callingCode: string;
  /** What follows the calling code. */
  readonly nationalNumber: string;
}

/** What is wrong with a value that is not an E.164 number. */
export interface E164Failure {
  readonly ok: false;
  readonly reason: E164Reason;
  /** A sentence to put after the name of a field. It never shows the value, and counts positions from 1. */
  readonly message: string;
  /** Where the fault is: an index into the string, in UTF-16 units from 0. The message has 1 more. */
  readonly position?: number | undefined;
  /** The character at `position`. Not for the wire. */
  readonly character?: string | undefined;
  /**
   * Where the length is wrong: the lengths of the numbers with these first digits, including the
   * calling code, in ascending order; empty where there is no such number.
   */
  readonly allowedLengths?: readonly number[] | undefined;
  /** A number in E.164 format that may have been meant. Not for the wire. */
  readonly suggestion?: string | undefined;
}
