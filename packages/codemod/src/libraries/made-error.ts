import type { CallExpression, NewExpression, Node } from '@babel/types';

/** A library whose errors are recognised. */
export type Library = 'http-errors' | 'boom' | 'nest' | 'sensible';

/** A call that makes an error. */
export type Making = CallExpression | NewExpression;

/** The message, where it is a part of the first argument, or a list of texts. */
export interface Words {
  readonly node: Node;
  readonly isList: boolean;
}

/** What can be read from a call about the error that it makes. */
export interface MadeError {
  readonly status: number;
  /** Which argument is the status. It is removed, except for an ApiError. */
  readonly statusAt?: number;
  /** What stays of the first argument. */
  readonly words?: Words;
}

/** Why a call is not understood, in a sentence without a full stop. */
export interface NotSure {
  readonly reason: string;
  /** The places that must change first. */
  readonly waitsFor?: readonly string[];
}

/** Says why a call is left. */
export const notSure = (reason: string): NotSure => ({ reason });
