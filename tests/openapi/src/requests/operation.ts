import { referenceDocument } from '../documents.ts';

/** An object of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Json;
}

/** A response to an operation. */
export interface ResponseObject {
  readonly headers?: Readonly<Record<string, Json>>;
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}

/** An operation as the document describes it, without references but in schemas. */
export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  /** With `{id}` where an id stands. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Json } | undefined;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** The document that requests are made from. */
export const document: Json = referenceDocument();

function at(value: unknown, key: string): unknown {
  return Object(value)[key];
}

/** Returns what a reference refers to, and any other value as it is. */
export function resolved<T>(value: T): T {
  const reference = at(value, '$ref');
  if (typeof reference !== 'string') return value;
  return resolved(reference.slice(2).split('/').reduce<unknown>(at, document) as T);
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, to: (value: T) => U) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value)]));
}

function toResponse(response: ResponseObject): ResponseObject {
  const { headers, ...others } = resolved(response);
  return headers ? { ...others, headers: mapValues(headers, resolved) } : others;
}

interface Described {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

function toOperation(path: string, method: string, described: Described): DocumentedOperation {
  const [body] = Object.entries(described.requestBody?.content ?? {});
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    parameters: described.parameters.map(resolved),
    body: body && { type: body[0], schema: resolved(body[1].schema) },
    responses: mapValues(described.responses, toResponse),
  };
}

type Paths = Readonly<Record<string, Readonly<Record<string, Described>>>>;

/** Every operation of the document. */
export const documentedOperations: readonly DocumentedOperation[] = Object.entries(
  document.paths as Paths,
).flatMap(([path, item]) =>
  Object.entries(item).map(([method, described]) => toOperation(path, method, described)),
);
