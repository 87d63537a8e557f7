import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import {
  ApiError,
  ConflictError,
  InternalServerError,
  ValidationError,
} from '@error-contract/core';
import { marks } from '../plans/marks.ts';
import { type Base, mayShow, type Prop, type Spec } from '../plans/value-spec.ts';
import { odd } from './odd.ts';

// The CommonJS build stands for the second installed copy of a real service.
const cjs = createRequire(import.meta.url)(
  '@error-contract/core',
) as typeof import('@error-contract/core');

type Build = (spec: Spec) => unknown;

const withCause = () => ({ cause: new Error(marks.hidden) });
const withHeaders = () => ({ ...withCause(), headers: { 'X-Own': marks.header } });

const makers: Readonly<Record<Base, (shown: string) => object>> = {
  Object: () => ({}),
  null: () => Object.create(null),
  Array: () => [],
  Function: () => () => marks.hidden,
  Error: (shown) => new Error(shown, withCause()),
  TypeError: (shown) => new TypeError(shown, withCause()),
  SyntaxError: (shown) => new SyntaxError(shown, withCause()),
  URIError: (shown) => new URIError(shown),
  AggregateError: (shown) => new AggregateError([new Error(marks.hidden)], shown),
  DOMException: (shown) => new DOMException(shown, 'DataError'),
  OtherRealm: (shown) => runInNewContext(`new Error('${shown}')`),
  ApiError: (shown) => new ApiError(418, shown, withCause()),
  ConflictError: (shown) => new ConflictError(shown, withHeaders()),
  InternalServerError: (shown) => new InternalServerError(shown, withHeaders()),
  ExposedServerError: (shown) => new ApiError(507, shown, { ...withHeaders(), expose: true }),
  ValidationError: (shown) => new ValidationError([shown, shown], withCause()),
  CommonJsError: (shown) => new cjs.ForbiddenError(shown, withHeaders()),
};

const symbols: ReadonlyMap<string, symbol> = new Map([
  ['@expose', Symbol.for('error-contract.expose')],
  ['@lineage', Symbol.for('error-contract.lineage')],
  ['@toPrimitive', Symbol.toPrimitive],
  ['@toStringTag', Symbol.toStringTag],
  ['@iterator', Symbol.iterator],
]);

function fail(): never {
  throw Object.assign(new Error(marks.hidden), { status: 418 });
}

function changing(value: unknown): () => unknown {
  let reads = 0;
  const others = [value, value, marks.hidden, 200, null];
  return () => {
    reads += 1;
    return reads < 3 ? value : others[reads % others.length];
  };
}

function descriptorOf([key, how, spec]: Prop, build: Build): PropertyDescriptor {
  const base = { configurable: true, enumerable: how !== 'hidden' };
  if (how === 'throws') return { ...base, get: fail };
  const value = key === '@lineage' ? ['ApiError'] : build(spec);
  if (how === 'getter') return { ...base, get: () => value };
  if (how === 'changing') return { ...base, get: changing(value) };
  return { ...base, writable: true, value };
}

function addProps(target: object, props: readonly Prop[], build: Build): void {
  for (const prop of props) {
    const holder = prop[1] === 'proto' ? Object.create(Object.getPrototypeOf(target)) : target;
    Object.defineProperty(holder, symbols.get(prop[0]) ?? prop[0], descriptorOf(prop, build));
    if (holder !== target) Object.setPrototypeOf(target, holder);
  }
}

function buildObject(spec: Extract<Spec, { t: 'object' }>, build: Build, shown: string): object {
  const target = makers[spec.base](shown);
  addProps(target, spec.props, build);
  if (spec.seal === 'circular') Reflect.set(target, 'self', target);
  if (spec.seal === 'frozen') Object.freeze(target);
  return spec.seal === 'proxied' ? new Proxy(target, {}) : target;
}

function builder(open: boolean): Build {
  const texts = { ...marks, shown: open ? marks.shown : marks.hidden };
  const build: Build = (spec) => {
    switch (spec.t) {
      case 'plain':
        return spec.v;
      case 'odd':
        return odd.get(spec.name)?.();
      case 'text':
        return `${texts[spec.mark]}${spec.tail}`.repeat(spec.times);
      case 'list':
        return spec.items.map(build);
      case 'function':
        return () => (spec.throws ? fail() : build(spec.returns));
      case 'object':
        return buildObject(spec, build, texts.shown);
    }
  };
  return build;
}

/** Makes the value of a spec. A message has the mark `shown` only if the value may expose it. */
export function buildValue(spec: Spec, isShown = mayShow(spec)): unknown {
  return builder(isShown)(spec);
}
