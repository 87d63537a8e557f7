import { toErrorResponse } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { thrownBy } from './rows.ts';

/** A rule, a value that breaks it, and the sentence, which is the same for every library. */
export type Rule<T> = readonly [rule: T, value: unknown, sentence: string];

export const date = new Date('2026-01-02');
export const early = new Date(0);

/** Registers a test for each rule. What begins with a colon or a dot follows the path directly. */
export function check<T>(
  library: string,
  rules: readonly Rule<T>[],
  run: (rule: T, f: unknown) => unknown,
) {
  describe(library, () => {
    test.each(rules.map(([rule, value, sentence]) => ({ rule, value, sentence })))(
      '$sentence',
      async ({ rule, value, sentence }) => {
        const { body } = toErrorResponse(await thrownBy(() => run(rule, value)));
        const said = /^[:.]/.test(sentence) ? `f${sentence}` : `f ${sentence}`;
        expect(JSON.parse(body).message).toBe(`Validation failed: ${said}`);
      },
    );
  });
}
