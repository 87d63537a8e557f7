import type { Mark } from './marks.ts';

/** What a value is based on: a class of error, a plain object, or one of our own errors. */
export const bases = {
  usual: ['Error', 'Error', 'Object'],
  plain: ['null', 'Array', 'Function', 'TypeError', 'SyntaxError', 'URIError'],
  rare: ['AggregateError', 'DOMException', 'OtherRealm', 'ApiError'],
  own: [
    'ConflictError',
    'InternalServerError',
    'ExposedServerError',
    'ValidationError',
    'CommonJsError',
  ],
} as const;
export type Base = (typeof bases)[keyof typeof bases][number];

/** How a property is defined. `changing` differs with each read. */
export type How = 'own' | 'hidden' | 'getter' | 'throws' | 'proto' | 'changing';

export type Prop = readonly [key: string, how: How, value: Spec];

export type Seal = 'no' | 'frozen' | 'proxied' | 'circular';

/** A value as plain data. The service builds the value; the oracle reads the data. */
export type Spec =
  | { readonly t: 'plain'; readonly v: null | boolean | number | string }
  | { readonly t: 'odd'; readonly name: string }
  | { readonly t: 'text'; readonly mark: Mark; readonly tail: string; readonly times: number }
  | { readonly t: 'list'; readonly items: readonly Spec[] }
  | { readonly t: 'function'; readonly throws: boolean; readonly returns: Spec }
  | {
      readonly t: 'object';
      readonly base: Base;
      readonly props: readonly Prop[];
      readonly seal: Seal;
    };

export const plain = (v: null | boolean | number | string): Spec => ({ t: 'plain', v });
export const odd = (name: string): Spec => ({ t: 'odd', name });
export const textOf = (mark: Mark, tail = '', times = 1): Spec => ({
  t: 'text',
  mark,
  tail,
  times,
});
export const listOf = (items: readonly Spec[]): Spec => ({ t: 'list', items });
export const objectOf = (
  props: readonly Prop[],
  base: Base = 'Object',
  seal: Seal = 'no',
): Spec => ({ t: 'object', base, props, seal });

/** Properties that may expose a message. */
const exposing = new Set([
  'expose',
  'isBoom',
  'getResponse',
  'res',
  'errors',
  'issues',
  'details',
  'inner',
  'validation',
  'failures',
  'unhandled',
  'array',
  '@expose',
  '@lineage',
  'problems',
]);

const ownBases: ReadonlySet<Base> = new Set(['ApiError', ...bases.own]);

/** Whether a value may show a message as a 4xx. */
export function mayShow(spec: Spec): boolean {
  if (spec.t === 'list') return spec.items.some(mayShow);
  if (spec.t === 'function') return mayShow(spec.returns);
  if (spec.t !== 'object') return false;
  if (ownBases.has(spec.base)) return true;
  return spec.props.some(([key, , value]) => exposing.has(key) || key === 'name' || mayShow(value));
}

/** Whether a value may show a message as a 5xx: only our own errors that expose it. */
export function mayShowFault(spec: Spec): boolean {
  if (spec.t === 'function') return mayShowFault(spec.returns);
  if (spec.t !== 'object') return false;
  const isOwn = ownBases.has(spec.base) || spec.props.some(([key]) => key === '@lineage');
  return isOwn && /Exposed|expose/.test(JSON.stringify(spec));
}
