import { describe, expect, test } from 'vitest';
import { bags, type Give, schema } from './option-bags.ts';

/** Gives options; a promise that rejects counts as an error that is thrown. */
async function given(give: Give, options: unknown): Promise<unknown> {
  return await give(options as never);
}

describe.each(bags)('the options of %s', (name, give, mistake, meant) => {
  const [unknown = ''] = Object.keys(mistake);

  test(`that are mistyped: ${unknown}`, async () => {
    const sentence = `${unknown} is not an option of ${name}; did you mean ${meant}?`;
    await expect(given(give, mistake)).rejects.toThrow(new TypeError(sentence));
  });

  test.each([
    ['an array', [1]],
    ['an Error', new Error('a')],
    ['a text', 'report'],
  ])('that are %s', async (_, value) => {
    const sentence = /are a plain object, or left out|takes schemas by the part/;
    await expect(given(give, value)).rejects.toThrow(sentence);
  });

  test('that are undefined, one by one', async () => {
    const others = name === 'validate' ? { params: schema } : {};
    await given(give, { [meant]: undefined, ...others });
  });
});
