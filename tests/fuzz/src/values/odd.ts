import { runInNewContext } from 'node:vm';
import { marks } from '../plans/marks.ts';

const fault = () => new Error(marks.hidden);
const fail = (): never => {
  throw fault();
};

function traps(): object {
  const names = Object.getOwnPropertyNames(Reflect);
  return new Proxy({}, Object.fromEntries(names.map((name) => [name, fail])));
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A proxy that claims to be its own prototype. */
function endless(): object {
  const self: object = new Proxy({}, { getPrototypeOf: () => self });
  return self;
}

function circular(): unknown[] {
  const list: unknown[] = [marks.hidden];
  list.push(list);
  return list;
}

function deepCauses(): Error {
  let error = fault();
  for (let i = 0; i < 2_000; i += 1) error = new Error(marks.hidden, { cause: error });
  return error;
}

const aggregate = () => new AggregateError(Array.from({ length: 500 }, fault), marks.hidden);
const systemError = () =>
  Object.assign(fault(), { errno: -2, syscall: 'open', path: marks.hidden, code: 'ENOENT' });

function jsonFault(): unknown {
  try {
    return JSON.parse(`{"password":"${marks.hidden}",}`);
  } catch (error) {
    return Object.assign(error as Error, { status: 400, expose: true });
  }
}

/** Unusual values, by name. */
export const odd: ReadonlyMap<string, () => unknown> = new Map(
  Object.entries({
    undefined: () => undefined,
    NaN: () => Number.NaN,
    Infinity: () => Number.POSITIVE_INFINITY,
    'minus zero': () => -0,
    bigint: () => 404n,
    'bare symbol': () => Symbol('x'),
    symbol: () => Symbol(marks.hidden),
    function: () => fail,
    revoked,
    traps,
    endless,
    date: () => new Date(Number.NaN),
    buffer: () => Buffer.from(marks.hidden),
    promise: () => Promise.resolve(marks.hidden),
    thenable: () => Object.fromEntries([['then', fail]]),
    map: () => new Map([['status', 404]]),
    regexp: () => /zZhiddenZz/,
    response: () => new Response(marks.hidden, { status: 404 }),
    headers: () => new Headers({ 'x-a': marks.header }),
    class: () => class Hidden {},
    circular,
    'deep causes': deepCauses,
    aggregate,
    abort: () => AbortSignal.abort().reason,
    timeout: () => new DOMException(marks.hidden, 'TimeoutError'),
    'null prototype error': () => Object.setPrototypeOf(fault(), null),
    'system error': systemError,
    'json fault': jsonFault,
    uint8array: () => new Uint8Array(3),
    generator: () => [][Symbol.iterator](),
    weakref: () => new WeakRef({}),
    global: () => runInNewContext('globalThis'),
  }),
);
