import type { ForeignAnswer } from '../response/error-contract-options.ts';

/**
 * What hooks are given; by itself, where a request failed below the framework. Members are accessors:
 * printed, serialised or spread it shows no request, whose headers hold keys and cookies.
 */
export class HookContext {
  #answer: (() => ForeignAnswer) | undefined;

  /** The answer of the service that was replaced, if any. */
  get answer(): ForeignAnswer | undefined {
    return this.#answer?.();
  }

  static noteAnswer(context: unknown, answer: () => ForeignAnswer): void {
    if (context instanceof HookContext) context.#answer = answer;
  }
}
