import type { Scope } from '@babel/traverse';
import type { Node, StringLiteral } from '@babel/types';
import { keyName, type Origin, originOf } from '../syntax/origin-of.ts';
import { type Library, type MadeError, type Making, type NotSure, notSure } from './made-error.ts';
import { doubtAbout } from './read-arguments.ts';
import { wordsIn } from './read-words.ts';
import {
  boomStatuses,
  nestStatuses,
  sensibleStatuses,
  statusNames,
  statusNumbers,
} from './status-names.ts';

const libraries: ReadonlyMap<string, Library> = new Map([
  ['http-errors', 'http-errors'],
  ['boom', 'boom'],
  ['@hapi/boom', 'boom'],
  ['@nestjs/common', 'nest'],
  ['@fastify/sensible', 'sensible'],
  ['fastify-sensible', 'sensible'],
]);

/** The library of a module or of a file inside of it, if its errors are recognised. */
export function libraryOf(module: string): Library | undefined {
  const parts = module.startsWith('@') ? 2 : 1;
  return libraries.get(module.split('/', parts).join('/'));
}

type Reader = (call: Making, name: string, scope: Scope) => MadeError | NotSure | undefined;

const httpOptions = ['cause', 'expose', 'headers'];
const unreadable = notSure('its status is not written here as a number from 400 to 599');

const nestStatusNames: ReadonlyMap<string, string> = new Map([
  ['HTTP_VERSION_NOT_SUPPORTED', 'HTTPVersionNotSupported'],
  ['I_AM_A_TEAPOT', 'ImATeapot'],
  ['MISDIRECTED', 'MisdirectedRequest'],
  ['REQUESTED_RANGE_NOT_SATISFIABLE', 'RangeNotSatisfiable'],
  ['URI_TOO_LONG', 'URITooLong'],
]);

const pascal = (name: string) =>
  name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function statusIn(node: Node | undefined, scope: Scope): number | undefined {
  if (!node) return undefined;
  if (node.type === 'NumericLiteral') {
    const { value, extra } = node;
    return Number.isInteger(value) && value >= 400 && value <= 599 && !extra?.parenthesized
      ? value
      : undefined;
  }
  const origin = originOf(node, scope);
  const [first, name = ''] = origin?.path ?? [];
  if (!origin || libraryOf(origin.module) !== 'nest' || first !== 'HttpStatus') return undefined;
  return statusNames.get(nestStatusNames.get(name) ?? pascal(name));
}

/** A call with a status among its arguments: `createError(404, 'x')`, `new HttpException('x', 404)`. */
const withStatus =
  (statusAt: number, allowed: readonly string[]): Reader =>
  (call, _name, scope) => {
    const status = statusIn(call.arguments[statusAt], scope);
    if (status === undefined) return unreadable;
    const rest = call.arguments.filter((_, index) => index !== statusAt);
    const doubt = doubtAbout(rest, allowed, scope);
    return doubt === undefined ? { status, statusAt } : notSure(doubt);
  };

/** A call whose name says the status: `new NotFound('x')`, `Boom.notFound('x')`. */
const byName =
  (statuses: ReadonlyMap<string, number>, allowed: readonly string[] = []): Reader =>
  (call, name, scope) => {
    const status = statuses.get(name);
    if (status === undefined) return undefined;
    const doubt = doubtAbout(call.arguments, allowed, scope);
    return doubt === undefined ? { status } : notSure(doubt);
  };

const anyText = { type: 'StringLiteral', value: '' } as StringLiteral;

/** A call whose first argument may also be an object with a message, or a list of messages. */
const withWords =
  (read: Reader): Reader =>
  (call, name, scope) => {
    const [first, ...rest] = call.arguments;
    const words = wordsIn(first, scope);
    if (!words) return read(call, name, scope);
    const made = read({ ...call, arguments: [anyText, ...rest] }, name, scope);
    if (!made || 'reason' in made) return made;
    if ('reason' in words) return words;
    // What Nest says of invalid fields with 422 would need another status than a ValidationError has.
    const isOther = words.isList && made.status === 422;
    return isOther ? notSure('its message is not certainly a string') : { ...made, words };
  };

const named: ReadonlyMap<Library, Reader> = new Map([
  ['http-errors', byName(new Map([...statusNames, ...statusNumbers]))],
  ['boom', byName(boomStatuses)],
  ['nest', withWords(byName(nestStatuses, ['cause']))],
  ['sensible', byName(sensibleStatuses)],
]);

const particular: ReadonlyMap<string, Reader> = new Map([
  ['http-errors ', withStatus(0, httpOptions)],
  ['sensible createError', withStatus(0, httpOptions)],
  ['sensible getHttpError', withStatus(0, [])],
  ['nest HttpException', withWords(withStatus(1, ['cause']))],
  ['boom boomify', () => notSure('it wraps an error that is only known at run time')],
  ['boom Boom', () => notSure('it makes an error from options')],
]);

/** Reads the error that a call of a library's function makes; `undefined` if it makes none. */
export function readMaking(
  library: Library,
  call: Making,
  name: string,
  scope: Scope,
): MadeError | NotSure | undefined {
  const read = particular.get(`${library} ${name}`) ?? named.get(library);
  // Nest's classes need `new`; the functions of the other libraries work with or without it.
  if (library === 'nest' && call.type !== 'NewExpression') return undefined;
  const made = read?.(call, name, scope);
  if (!made || 'reason' in made) return made;
  return 'typeParameters' in call && call.typeParameters ? notSure('it has type parameters') : made;
}

/** The exported name, or `undefined` for anything deeper than an export. */
export function exportedName(library: Library, { path }: Origin): string | undefined {
  const names = library === 'sensible' && path[0] === 'httpErrors' ? path.slice(1) : path;
  return names.length > 1 ? undefined : (names[0] ?? '');
}

/**
 * Whether an export of a library is about errors. Nest's package is a whole framework, and
 * @fastify/sensible is a plugin that the app registers.
 */
export function isAboutErrors(library: Library, [name]: readonly string[]): boolean {
  if (library === 'sensible') return name === 'httpErrors';
  return (
    library !== 'nest' || name === undefined || name === 'HttpException' || nestStatuses.has(name)
  );
}

/** The name of a method that is called, and its object. */
export function methodOf({
  callee,
}: Making): { readonly on: Node; readonly name: string } | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const name = keyName(callee.property, callee.computed);
  return name === undefined ? undefined : { on: callee.object, name };
}
