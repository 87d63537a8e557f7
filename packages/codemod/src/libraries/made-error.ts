import type { CallExpression, NewExpression } from '@babel/types';

/** A library whose errors are recognised. */
export type Library = 'http-errors' | 'boom' | 'nest' | 'sensible';

/** A call that makes an error. */
export type Making = CallExpression | NewExpression;

/** What a call says of the error that it makes, as far as it can be read. */
export interface MadeError {
  readonly status: number;
  /** Which argument is the status: it goes, or stays for an ApiError. */
  readonly statusAt?: number;
}

/** Why a call is not understood, in a sentence without its end. */
export interface NotSure {
  readonly reason: string;
}

/** Says why a call is left. */
export const notSure = (reason: string): NotSure => ({ reason });
