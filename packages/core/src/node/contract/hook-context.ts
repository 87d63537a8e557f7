import type { WrittenAnswer } from '../../response/written-answer.ts';

/**
 * What hooks are given; by itself, where a request failed below the framework. Members are accessors:
 * printed, serialised or spread it shows nothing of a request, whose headers hold keys and cookies.
 */
export class HookContext {
  #answer: WrittenAnswer | undefined;

  /** The answer of the service that was replaced, if any. */
  get answer(): WrittenAnswer | undefined {
    return this.#answer;
  }

  static noteAnswer(context: unknown, answer: WrittenAnswer): void {
    if (context instanceof HookContext) context.#answer = answer;
  }
}
