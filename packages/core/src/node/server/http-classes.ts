import type { ServerResponse } from 'node:http';
import { type AnswerPolicy, guardResponses } from '../answers/guard-response.ts';

type Class = new (...args: never[]) => object;
type Slots = Record<symbol, Class>;

/** The classes that a server makes its requests and responses of. */
export interface HttpClasses {
  readonly IncomingMessage: Class;
  readonly ServerResponse: Class;
}

/** What the classes of {@link guardResponseClass} extend: by nothing but their methods. */
const extended = new WeakMap<Class, Class>();

/** By a prototype of {@link useHttpClasses}, the one that an object would have without it. */
const replaced = new WeakMap<object, object>();

/**
 * Where a server keeps a class that it makes objects of. Node takes them as options of
 * `createServer`, which is called before anybody else can; this is the same from Node 20 to 26.
 * Without it nothing changes.
 */
function findSlot(server: object, name: keyof HttpClasses): symbol | undefined {
  const slot = Object.getOwnPropertySymbols(server).find((s) => s.description === name);
  return slot && typeof (server as Slots)[slot] === 'function' ? slot : undefined;
}

/** Gives a server a response class whose error answers pass by a policy. */
export function guardResponseClass(server: object, policy: AnswerPolicy): void {
  const slot = findSlot(server, 'ServerResponse');
  if (!slot) return;
  const original = (server as Slots)[slot] as Class;
  class GuardedResponse extends original {}
  guardResponses(GuardedResponse.prototype as ServerResponse, policy);
  extended.set(GuardedResponse, original);
  (server as Slots)[slot] = GuardedResponse;
}

/** Puts a class in the place of the one that it extends. */
function replaceClass(slots: Slots, slot: symbol, replacement: Class): () => void {
  const original = slots[slot] as Class;
  if (Object.getPrototypeOf(replacement) !== (extended.get(original) ?? original)) return () => {};
  replaced.set(replacement.prototype, original.prototype);
  slots[slot] = replacement;
  return () => {
    if (slots[slot] === replacement) slots[slot] = original;
  };
}

/**
 * Makes a guarded server create what it passes on as a `request` with other classes, in place of
 * those that they extend: one that has classes of its own keeps these. Returns what takes it back; a
 * server that is not guarded is left alone (`undefined`), and the classes are not asked for.
 */
export function useHttpClasses(
  server: object,
  classesFor: () => HttpClasses,
): (() => void) | undefined {
  const request = findSlot(server, 'IncomingMessage');
  const response = findSlot(server, 'ServerResponse');
  const slots = server as Slots;
  if (!request || !response || !extended.has(slots[response] as Class)) return undefined;
  const classes = classesFor();
  const undo = [
    replaceClass(slots, request, classes.IncomingMessage),
    replaceClass(slots, response, classes.ServerResponse),
  ];
  return () => {
    for (const takeBack of undo) takeBack();
  };
}

/** Makes an object that the framework will not see what it would have been. */
export function restorePrototype(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const prototype = replaced.get(Object.getPrototypeOf(value));
  if (prototype) Object.setPrototypeOf(value, prototype);
}
