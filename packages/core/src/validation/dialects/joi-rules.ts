import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { fieldPath, type Path } from '../input/field-path.ts';
import { andList, orList } from '../sentences/expectation.ts';
import { formatSentence, schemesIn, urlSentence } from '../sentences/format-sentence.ts';
import { limitSentence } from '../sentences/limit-sentence.ts';
import { notValid, type Reading } from '../sentences/reading.ts';

/** What a rule says: joi's own words, and the sentence that is made of its data. */
interface Rule {
  readonly words: RegExp;
  readonly read: (context: unknown, path: Path) => Reading;
}

/** The names that joi gives to fields in a list of its context. */
function fields(context: unknown, key: string): readonly string[] {
  return toList(read(context, key)).map((name) => fieldPath(String(name).split('.')));
}

function field(context: unknown, key: string): string {
  return fieldPath(readText(context, key).split('.'));
}

const onlyOne = (names: readonly string[]): Reading => ({
  text: `only one of ${andList(names)} is allowed`,
});

const notTogether = (names: readonly string[]): Reading =>
  names.length > 2 ? { text: `all of ${andList(names)} are not allowed together` } : onlyOne(names);

const needed = (names: readonly string[], by: readonly string[]): Reading => ({
  text: `must have ${andList(names)} if it has ${andList(by)}`,
});

function safeNumber(context: unknown): Reading {
  const value = Number(read(context, 'value'));
  if (Number.isSafeInteger(Math.trunc(value))) return { text: 'has too many digits' };
  const most = Number.MAX_SAFE_INTEGER;
  return { text: value > 0 ? limitSentence('<=', most) : limitSentence('>=', -most) };
}

/** joi says where the same item is. */
function sameItem(context: unknown, path: Path): Reading {
  return {
    text: `must not be the same as ${fieldPath([...path.slice(0, -1), read(context, 'dupePos')])}`,
  };
}

function address(context: unknown): Reading {
  const [version, ...others] = toList(read(context, 'version'));
  return { text: formatSentence(others.length === 0 ? String(version) : 'ip') };
}

/** The details of all branches are in one list. */
function branches(context: unknown): Reading {
  const details = toList(read(context, 'details'));
  return { text: notValid, branches: [details], flat: true, absolute: true };
}

/** The details of the branches that do not fit, each in a list of its own. */
function allOf(context: unknown): Reading {
  const details = toList(read(context, 'details')).flatMap((one) => toList(read(one, 'details')));
  return { text: notValid, issues: details, absolute: true };
}

const rules: ReadonlyMap<string, Rule> = /* @__PURE__ */ new Map<string, Rule>([
  [
    'object.and',
    {
      words: /^contains \[.*\] without its required peers \[.*\]$/s,
      read: (context) => needed(fields(context, 'missing'), fields(context, 'present')),
    },
  ],
  [
    'object.with',
    {
      words: /missing required peer/,
      read: (context) => needed([field(context, 'peer')], [field(context, 'main')]),
    },
  ],
  [
    'object.nand',
    {
      words: /must not exist simultaneously with \[.*\]$/s,
      read: (context) => notTogether([field(context, 'main'), ...fields(context, 'peers')]),
    },
  ],
  [
    'object.without',
    {
      words: /conflict with forbidden peer/,
      read: (context) => onlyOne([field(context, 'main'), field(context, 'peer')]),
    },
  ],
  [
    'object.missing',
    {
      words: /^must contain at least one of \[.*\]$/s,
      read: (context) => ({ text: `needs ${orList(fields(context, 'peers'))}` }),
    },
  ],
  [
    'object.xor',
    {
      words: /^contains a conflict between exclusive peers/,
      read: (context) => onlyOne(fields(context, 'peers')),
    },
  ],
  [
    'object.oxor',
    {
      words: /^contains a conflict between optional exclusive peers/,
      read: (context) => onlyOne(fields(context, 'peers')),
    },
  ],
  [
    'object.rename.override',
    {
      words: /^cannot rename /,
      read: (context) => onlyOne([field(context, 'from'), field(context, 'to')]),
    },
  ],
  ['number.unsafe', { words: /^must be a safe number$/, read: safeNumber }],
  ['array.unique', { words: /^contains a duplicate value$/, read: sameItem }],
  ['string.ipVersion', { words: /^must be a valid ip address of one of/, read: address }],
  [
    'string.uriCustomScheme',
    {
      words: /^must be a valid uri with a scheme matching the /,
      read: (context) => ({ text: urlSentence(schemesIn(readText(context, 'scheme'))) }),
    },
  ],
  ['alternatives.all', { words: /^does not match all of the required types$/, read: allOf }],
  ['alternatives.match', { words: /^does not match any of the allowed types$/, read: branches }],
]);

/** Reads a rule of joi of which its data says more than its words; `undefined` if an author spoke. */
export function readJoiRule(
  type: string,
  text: string,
  context: unknown,
  path: Path,
): Reading | undefined {
  const rule = rules.get(type);
  return rule?.words.test(text) ? rule.read(context, path) : undefined;
}
