import type { Mark } from './marks.ts';

/** What a value is made on: a class of error, a plain object, one of the project's own errors. */
export type Base =
  | 'Object'
  | 'null'
  | 'Array'
  | 'Function'
  | 'Error'
  | 'TypeError'
  | 'SyntaxError'
  | 'URIError'
  | 'AggregateError'
  | 'DOMException'
  | 'OtherRealm'
  | 'ApiError'
  | 'ConflictError'
  | 'InternalServerError'
  | 'ExposedServerError'
  | 'ValidationError'
  | 'CommonJsError';

/** How a property is there. `changing` says something else each time it is read. */
export type How = 'own' | 'hidden' | 'getter' | 'throws' | 'proto' | 'changing';

export type Prop = readonly [key: string, how: How, value: Spec];

/** A value as plain data: the service makes the value of it, the oracle reads it. */
export type Spec =
  | { readonly t: 'plain'; readonly v: null | boolean | number | string }
  | { readonly t: 'odd'; readonly name: string }
  | {
      readonly t: 'text';
      readonly mark: Mark;
      readonly tail: string;
      readonly times: number;
    }
  | { readonly t: 'list'; readonly items: readonly Spec[] }
  | { readonly t: 'function'; readonly throws: boolean; readonly returns: Spec }
  | {
      readonly t: 'object';
      readonly base: Base;
      readonly props: readonly Prop[];
      readonly seal: 'no' | 'frozen' | 'proxied' | 'circular';
    };

/** Properties by which an error may lend its message to the answer. */
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

const ownBases: ReadonlySet<Base> = new Set([
  'ApiError',
  'ConflictError',
  'InternalServerError',
  'ExposedServerError',
  'ValidationError',
  'CommonJsError',
]);

/** Whether anything in a value may lend its message to the answer of a client error. */
export function mayShow(spec: Spec): boolean {
  if (spec.t === 'list') return spec.items.some(mayShow);
  if (spec.t === 'function') return mayShow(spec.returns);
  if (spec.t !== 'object') return false;
  if (ownBases.has(spec.base)) return true;
  return spec.props.some(([key, , value]) => exposing.has(key) || key === 'name' || mayShow(value));
}

/** Whether a value may show its message as a 5xx: only an error of our own that says so. */
export function mayShowFault(spec: Spec): boolean {
  if (spec.t === 'function') return mayShowFault(spec.returns);
  if (spec.t !== 'object') return false;
  const isOwn = ownBases.has(spec.base) || spec.props.some(([key]) => key === '@lineage');
  return isOwn && /Exposed|expose/.test(JSON.stringify(spec));
}
