import type { ApiError } from '../error/api-error.ts';
import type { Recognizer } from '../normalize/recognizer.ts';
import type { ListMessages } from '../response/answer/answer-messages.ts';
import type { Sent } from '../validation/input/sent-at.ts';

/** Recognises the errors of a framework; `undefined` for any other. */
export type FrameworkErrors<Context> = (thrown: object, context: Context) => ApiError | undefined;

/** What the contract knows of the errors and answers of others. It is most of its size. */
export interface Knowledge {
  /** Recognises the errors of libraries. */
  readonly recognize?: Recognizer | undefined;
  /** Reads what an answer lists of its fields. */
  readonly listMessages?: ListMessages | undefined;
}

/** What the contract asks of a framework. */
export interface Framework<Context> {
  readonly knowledge: Knowledge;
  /** Recognises the framework's own errors. */
  readonly recognize?: FrameworkErrors<Context> | undefined;
  /** Finds what the client sent, as far as it was read. */
  readonly sentIn: (context: Context) => Sent;
  /** A header of the response that the framework has not yet given to the platform. */
  readonly sentHeaderOf?: ((context: Context, name: string) => unknown) | undefined;
  /** The framework's own id of the request, if it has one. */
  readonly requestIdOf?: ((context: Context) => unknown) | undefined;
  /** What a service may have forgotten if a handler finds no body: `is express.json() installed?` */
  readonly parserHint?: string | undefined;
}
