import { expect, test } from 'vitest';
import { compareSurfaces } from './compare-surfaces.ts';
import { formatSurface, parseSurface } from './surface.ts';

const before = `// Options
interface Options {
    readonly a?: string;
    readonly b: number;
}

// parse
declare function parse(text: string, options?: Options): Result;

// Result, behind parse
type Result = string | undefined;
`;

const rows: [name: string, after: string, changes: string[]][] = [
  ['nothing changed', before, []],
  ['a name that is new', `${before}\n// read\ndeclare function read(): void;\n`, ['added read']],
  ['a name that is gone', before.replace(/\/\/ parse\n.*\n/, ''), ['removed parse']],
  ['a parameter', before.replace('text: string', 'text: number'), ['changed parse']],
  ['a type behind a name', before.replace('| undefined', '| null'), ['changed Result']],
  [
    'an optional member',
    before.replace('    readonly b', '    readonly c?: string;\n    readonly b'),
    ['grown Options'],
  ],
  [
    'a member that must be there',
    before.replace('    readonly b', '    readonly c: string;\n    readonly b'),
    ['changed Options'],
  ],
  ['a member that is gone', before.replace('    readonly a?: string;\n', ''), ['changed Options']],
  [
    'a member that need not be there any more',
    before.replace('readonly b:', 'readonly b?:'),
    ['changed Options'],
  ],
  [
    'a name that is kept inside',
    before.replace('// Options\n', '// Options, behind parse\n'),
    ['removed Options'],
  ],
  [
    'a name that is let out',
    before.replace('// Result, behind parse', '// Result'),
    ['added Result'],
  ],
];

test.each(rows)('%s', (_name, after, expected) => {
  const changes = compareSurfaces(
    new Map([['.', parseSurface(before)]]),
    new Map([['.', parseSurface(after)]]),
  );
  expect(changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
});

test('a removed entry removes all of its names', () => {
  const changes = compareSurfaces(new Map([['./e164', parseSurface(before)]]), new Map());
  expect(changes.map(({ entry, kind, name }) => `${entry} ${kind} ${name}`)).toEqual([
    './e164 removed Options',
    './e164 removed parse',
  ]);
});

test('a surface survives writing and reading', () => {
  expect(formatSurface(parseSurface(before))).toBe(before);
});
