import type { ForeignAnswer } from '../response/error-contract-options.ts';

/**
 * What hooks are given; by itself, where a request failed below the framework. Members are accessors:
 * printed, serialised or spread it shows no request, whose headers hold keys and cookies.
 */
export class HookContext {
  #answer: (() => ForeignAnswer) | undefined;
  #requestId: string | undefined;

  /** The answer of the service that was replaced, if any. */
  get answer(): ForeignAnswer | undefined {
    return this.#answer?.();
  }

  /** The id of the request, where `requestId` is on. */
  get requestId(): string | undefined {
    return this.#requestId;
  }

  static noteAnswer(context: unknown, answer: () => ForeignAnswer): void {
    if (context instanceof HookContext) context.#answer = answer;
  }

  static noteRequestId(context: unknown, id: string | undefined): void {
    if (context instanceof HookContext) context.#requestId = id;
  }
}
