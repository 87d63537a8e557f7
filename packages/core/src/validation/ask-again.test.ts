import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { messagesOf } from './testing/messages-of.ts';
import { validateAsync } from './validate.ts';

const isPassed = '';
type Say = string | ((value: string) => string);

/** A schema that counts how often it runs, and what it says of a value on each run. */
function counting(...says: readonly Say[]) {
  const asked: unknown[] = [];
  const schema = z.string().superRefine((value, ctx) => {
    const say = says[Math.min(asked.length, says.length - 1)];
    asked.push(value);
    if (say !== undefined && say !== isPassed)
      ctx.addIssue(typeof say === 'string' ? say : say(value));
  });
  return { asked, schema: z.object({ f: schema }) };
}

const bug = (): never => {
  throw new Error('a bug in a refinement');
};

const rows: readonly (readonly [string, readonly Say[], string, number, string])[] = [
  ['a value that is not in the message', ['must be longer'], 'zz', 1, 'f must be longer'],
  ['a constant message', ['got a, not b'], 'a', 2, 'f got a, not b'],
  ['a built one', [(value) => `got ${value}`], 'a', 2, 'f is not valid'],
  ['a rule that is broken once', ['got plan', isPassed], 'plan', 3, 'f is not valid'],
  [
    'one broken once, whose message quotes nothing',
    ['a plan it is', isPassed],
    'a',
    3,
    'f a plan it is',
  ],
  ['a schema that fails when it is asked again', ['a plan it is', bug], 'a', 3, 'f a plan it is'],
  ['the same, where something seems to be quoted', ['got a', bug], 'a', 3, 'f is not valid'],
];

describe('a schema is asked', () => {
  test.each(rows)('%s', async (_name, says, f, times, message) => {
    const sync = counting(...says);
    expect(messagesOf(sync.schema, { f })).toEqual([message]);
    const later = counting(...says);
    await expect(validateAsync(later.schema, { f })).rejects.toMatchObject({ messages: [message] });
    expect([sync.asked.length, later.asked.length]).toEqual([times, times]);
    expect(new Set(sync.asked).size).toBe(times);
  });

  test('once, if the message stands in it', () => {
    let runs = 0;
    const isFree = () => ++runs > 9;
    expect(messagesOf(z.object({ f: z.string().refine(isFree, 'got a') }), { f: 'a' })).toEqual([
      'f got a',
    ]);
    expect(runs).toBe(1);
  });

  test('once for all fields', () => {
    let runs = 0;
    const schema = z.array(z.string()).superRefine((list, ctx) => {
      runs += 1;
      for (const [index, word] of list.entries()) {
        ctx.addIssue({
          code: 'custom',
          path: [index],
          message: index ? 'has a word' : `got ${word}`,
        });
      }
    });
    expect(messagesOf(schema, ['a', 'word', 'has'])).toEqual([
      '0 is not valid',
      '1 has a word',
      '2 has a word',
    ]);
    expect(runs).toBe(2);
  });

  test('with values of the same kinds, while what was received stays as it is', () => {
    const asked: unknown[] = [];
    const schema = v.pipe(
      v.unknown(),
      v.rawCheck(({ dataset, addIssue }) => {
        asked.push(dataset.value);
        addIssue({ message: 'like a, 5, 0.5, 12, 2030-12-31T23:59:00Z or bob@example.org' });
      }),
    );
    const given = {
      a: ['A', 5, 0.5, 12n],
      b: '2030-12-31T23:59:00Z',
      c: 'bob@example.org',
      d: 'x',
    };
    const input = structuredClone(given);
    expect(messagesOf(schema, input)[0]).toContain('like a, 5');
    expect(asked).toEqual([
      given,
      { a: ['B', 13, 4, 27n], b: '2031-01-04T00:00:01Z', c: 'cpc@fybnqmf.psh', d: 'x' },
    ]);
    expect(input).toEqual(given);
  });

  test.each([
    ['a Map', { f: 'x', g: new Map([['k', 'hunter2']]) }],
    [
      'an instance of a class',
      {
        f: 'x',
        g: new (class {
          k = 'hunter2';
        })(),
      },
    ],
  ])('not at all where the value cannot be copied: %s', (_name, input) => {
    const { asked, schema } = counting('not hunter2');
    expect(messagesOf(schema, input)).toEqual(['f is not valid']);
    expect(asked).toHaveLength(1);
  });

  test('also with a value that contains itself, or has the names of every object', () => {
    const loop: Record<string, unknown> = { f: 'a' };
    loop.self = loop;
    expect(messagesOf(counting('got a').schema, loop)).toEqual(['f is not valid']);
    const named = JSON.parse('{"f":"a","__proto__":{"polluted":"a"}}');
    expect(messagesOf(counting('got a').schema, named)).toEqual(['f got a']);
  });
});

describe('a rule that says something of each item, at the path of the list,', () => {
  const blocked = (say: (item: string) => string) =>
    z.object({
      list: z.array(z.string()).superRefine((items, ctx) => {
        for (const item of items) ctx.addIssue(say(item));
      }),
    });
  const list = Array.from({ length: 10_000 }, (_, index) => `blocked${index}`);

  test.each<[string, (item: string) => string, string]>([
    ['the same', () => 'has what is blocked', 'list has what is blocked'],
    ['with the item', (item) => `${item} may not be here`, 'list is not valid'],
  ])('%s, is asked in time that grows with the list', (_name, say, message) => {
    expect(messagesOf(blocked(say), { list })).toEqual([message]);
  });

  test('shows nothing of an item, however many there are', () => {
    const rule = (items: readonly { word: string }[], ctx: z.RefinementCtx) =>
      ctx.addIssue(`may not have ${items[7]?.word} in it`);
    const schema = z.object({ list: z.array(z.object({ word: z.string() })).superRefine(rule) });
    const words = list.map((word) => ({ word }));
    expect(messagesOf(schema, { list: [...words, ...words] })).toEqual(['list is not valid']);
  });

  test('shows no item, however many there are', () => {
    const schema = z.object({ list: z.array(z.string()) }).superRefine(({ list: items }, ctx) => {
      ctx.addIssue(`may not have ${items[3_000]} in it`);
    });
    expect(messagesOf(schema, { list })).toEqual(['input is not valid']);
  });
});
