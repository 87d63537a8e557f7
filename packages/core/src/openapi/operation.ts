import { aRecord } from '../guard/options.ts';
import { type Documented, documented } from './declarations.ts';
import { byStatus } from './responses-for.ts';

/** An object of a document. */
export type Json = Readonly<Record<string, unknown>>;

/** An operation, and what is around it. */
export interface Operation {
  readonly operation: Json;
  readonly item: Json;
  readonly document: Json;
}

/** Where an operation declares its errors. */
export const declaredKey = 'x-errors';

/** Whether a value is an object. */
export function isJson(value: unknown): value is Json {
  return aRecord[0](value);
}

/** Returns a value that is an object, or else an empty one. */
export function toJson(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** Changes the values of an object that are objects, under the keys that are chosen. */
export function mapJson(
  json: Json,
  isChosen: (key: string) => boolean,
  change: (value: Json, key: string) => Json,
): Json {
  const entries = Object.entries(json).map(([key, value]) => [
    key,
    isChosen(key) && isJson(value) ? change(value, key) : value,
  ]);
  return Object.fromEntries(entries);
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** Whether a request needs a key. `{}` is a request without one, `[]` none for this operation. */
function isSecured({ operation, document }: Operation): boolean {
  const { security = document.security } = operation;
  return toList(security).some((requirement) => Object.keys(toJson(requirement)).length > 0);
}

function hasInput({ operation, item }: Operation): boolean {
  const parameters = [...toList(item.parameters), ...toList(operation.parameters)];
  return parameters.length > 0 || operation.requestBody !== undefined;
}

/** Returns what an operation can fail with, by status: what it declares, and what any can. */
export function errorsOf(of: Operation): Map<number, readonly Documented[]> {
  const errors = byStatus(toList(of.operation[declaredKey]));
  const usual = [429, 500];
  if (hasInput(of)) usual.push(400);
  if (isSecured(of)) usual.push(401);
  for (const status of usual) if (!errors.has(status)) errors.set(status, documented(status));
  return errors;
}

/** Whether a status has a response: one of its own, or that of its whole class. */
export function hasResponse(responses: Json, status: number): boolean {
  const keys = [`${status}`, `${Math.floor(status / 100)}XX`];
  return keys.some((key) => Object.hasOwn(responses, key));
}
