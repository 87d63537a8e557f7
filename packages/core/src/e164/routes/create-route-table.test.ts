import { describe, expect, test } from 'vitest';
import { createRouteTable } from './create-route-table.ts';

const table = createRouteTable([
  ['1', 'us'],
  ['+1900', 'premium'],
  ['1976', 'premium too'],
  ['91', 'india'],
  ['919876543210', 'one line'],
  ['919876543210999', 'its longest'],
  ['390', 'italy'],
]);

test.each([
  ['+14155550100', 'us'],
  ['+1', 'us'],
  ['+19', 'us'],
  ['+190', 'us'],
  ['+1900', 'premium'],
  ['+19005550100', 'premium'],
  ['+1901', 'us'],
  ['+19765550100', 'premium too'],
  ['+91987654321', 'india'],
  ['+919876543210', 'one line'],
  ['+9198765432109', 'one line'],
  ['+919876543210999', 'its longest'],
  ['+9198765432109999', 'its longest'],
  ['+390612345678', 'italy'],
  ['+39612345678', undefined],
  ['+929876543210', undefined],
  // What follows the prefix does not matter.
  ['+1900x', 'premium'],
  ['+1 900', 'us'],
])('%s is routed to %s', (number, value) => {
  expect(table.lookup(number)).toBe(value);
});

test.each([
  [''],
  ['+'],
  ['++1'],
  ['14155550100'],
  ['001415'],
  [' +1415'],
  ['tel:+1415'],
  ['+/1'],
  ['+:1'],
  ['+x1'],
  ['+\u0661'],
  ['\uff0b1'],
  ['+\u0000'],
  ['__proto__'],
  ['constructor'],
  [undefined],
  [null],
  [14155550100],
  [Number.NaN],
  [1n],
  [Symbol('+1')],
  [true],
  [['+1']],
  [{ length: 2, charCodeAt: () => 43 }],
  [new String('+1415')],
  [Proxy.revocable({}, {}).proxy],
])('%o has no route', (number) => {
  expect(table.lookup(number as string)).toBeUndefined();
});

test('only the prefix of a very long number is read', { timeout: 50_000 }, () => {
  const long = `+1900${'0'.repeat(1_000_000)}`;
  for (let turn = 0; turn < 10_000; turn += 1) expect(table.lookup(long)).toBe('premium');
});

describe('an entry', () => {
  test.each<[unknown]>([
    [['']],
    [['+']],
    [['++1']],
    [['+1 900']],
    [['1900\n']],
    [[' 1900']],
    [['1900*']],
    [['\u0661']],
    [['1234567890123456']],
    [['__proto__']],
    [[1900]],
    [[['1900']]],
    [[{ toString: () => '1900' }]],
    [[undefined]],
    [[]],
    ['44'],
    [null],
    [{ 0: '44', 1: 'gb' }],
  ])('%o is refused with its index', (entry) => {
    const create = () => createRouteTable([['1', 1], entry as [string, number]]);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(/^entries\[1\] must be \[prefix, value\]/);
  });

  test('that comes twice has its last value', () => {
    const routes = Array.from({ length: 40 }, (_, index) => [`${index + 10}7`, index] as const);
    const twice = createRouteTable([...routes, ['+107', -1], ['557', -2], ['10', -3], ['10', -4]]);
    const few = createRouteTable([
      ['123456789', 1],
      ['+123456789', 2],
    ]);
    expect(['+107', '+117', '+557', '+10'].map(twice.lookup)).toEqual([-1, 1, -2, -4]);
    expect(few.lookup('+123456789')).toBe(2);
  });

  test('may have any value', () => {
    const values = [undefined, null, Number.NaN, -0, 0.5, '', false, 2 ** 40, {}, () => 1];
    const any = createRouteTable(values.map((value, index) => [`${index}`, value] as const));
    for (const [index, value] of values.entries()) expect(any.lookup(`+${index}`)).toBe(value);
  });

  test('of undefined hides the shorter prefix', () => {
    const hidden = createRouteTable<string | undefined>([
      ['1', 'us'],
      ['1900', undefined],
    ]);
    expect(hidden.lookup('+1900')).toBeUndefined();
  });
});

describe('the entries', () => {
  test('may be none', () => {
    expect(createRouteTable([]).lookup('+1')).toBeUndefined();
  });

  test('are any iterable, read once', () => {
    let read = 0;
    function* entries(): Generator<[string, number]> {
      read += 1;
      yield ['1', 1];
    }
    const once = createRouteTable(entries());
    expect(once.lookup('+1')).toBe(1);
    expect(once.lookup('+1')).toBe(1);
    expect(read).toBe(1);
    expect(createRouteTable(new Map([['+44', 'gb']])).lookup('+4420')).toBe('gb');
  });

  test('are copied', () => {
    const entry: [string, string] = ['1', 'us'];
    const entries = [entry];
    const copied = createRouteTable(entries);
    entry[0] = '44';
    entry[1] = 'gb';
    entries.push(['91', 'india']);
    expect(['+1', '+44', '+91'].map(copied.lookup)).toEqual(['us', undefined, undefined]);
  });

  test('may throw, which reaches the caller', () => {
    function* entries(): Generator<[string, number]> {
      yield ['1', 1];
      throw new RangeError('the connection is gone');
    }
    expect(() => createRouteTable(entries())).toThrow(new RangeError('the connection is gone'));
  });

  test('are closed where one is refused', () => {
    let closed = false;
    function* entries(): Generator<[string, number]> {
      try {
        yield ['', 1];
      } finally {
        closed = true;
      }
    }
    expect(() => createRouteTable(entries())).toThrow(TypeError);
    expect(closed).toBe(true);
  });

  test.each([[undefined], [null], [7], [{ 1: 'us' }]])('%o are refused', (entries) => {
    expect(() => createRouteTable(entries as never)).toThrow(TypeError);
  });
});
