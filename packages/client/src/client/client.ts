import type { Output, ResultOf, Route, StandardSchema, StatusOf } from '@error-contract/core';
import type { CallOptions } from '../call/prepare-call.ts';
import type { Answer } from '../call/send-once.ts';
import type { Query } from '../call/to-url.ts';

declare const declared: unique symbol;

/**
 * A call in progress. `Declared` is the union of the statuses that the route declares, for
 * {@link outcome}. It exists only in the type.
 */
export type Call<Result, Declared extends number = never> = Promise<Result> & {
  readonly [declared]?: Declared;
};

/** A call of a {@link Route}, with its result and its declared statuses. */
type CallOf<R extends Route> = Call<ResultOf<R>, StatusOf<R>>;

/** `never` without a named route, so that the compiler goes on to the other signatures. */
type PathOf<R extends Route> = Route extends R ? never : string;

/** A schema checks the result and gives it its type. */
export interface WithSchema<S extends StandardSchema> {
  /** Any Standard Schema: zod, valibot, arktype. What it refuses is an UnexpectedResponseError. */
  readonly schema: S;
}

/** `get` and `delete`. */
export interface Read {
  <S extends StandardSchema, Declared extends number = never>(
    path: string,
    options: CallOptions & WithSchema<S>,
  ): Call<Output<S>, Declared>;
  <R extends Route>(path: PathOf<R>, options?: CallOptions): CallOf<R>;
  <Result = unknown, Declared extends number = never>(
    path: string,
    options?: CallOptions,
  ): Call<Result, Declared>;
}

/** `post`, `put` and `patch`: the body is sent as JSON, unless it is a form, bytes or a stream. */
export interface Write {
  <S extends StandardSchema, Declared extends number = never>(
    path: string,
    body: unknown,
    options: CallOptions & WithSchema<S>,
  ): Call<Output<S>, Declared>;
  <R extends Route>(path: PathOf<R>, body?: unknown, options?: CallOptions): CallOf<R>;
  <Result = unknown, Declared extends number = never>(
    path: string,
    body?: unknown,
    options?: CallOptions,
  ): Call<Result, Declared>;
}

/** Options of `request`. */
export interface RequestOptions extends CallOptions {
  readonly body?: unknown;
}

/** Sends any method, and gives status, headers and request id with the result. */
export interface Request {
  <S extends StandardSchema, Declared extends number = never>(
    method: string,
    path: string,
    options: RequestOptions & WithSchema<S>,
  ): Call<Answer<Output<S>>, Declared>;
  <R extends Route>(
    method: string,
    path: PathOf<R>,
    options?: RequestOptions,
  ): Call<Answer<ResultOf<R>>, StatusOf<R>>;
  <Result = unknown, Declared extends number = never>(
    method: string,
    path: string,
    options?: RequestOptions,
  ): Call<Answer<Result>, Declared>;
}

/** Gives all rows of a list. Fetches each page when it is needed. A schema checks each row. */
export interface Paginate {
  <S extends StandardSchema>(
    path: string,
    query: Query | undefined,
    options: CallOptions & WithSchema<S>,
  ): AsyncGenerator<Output<S>, void, undefined>;
  <Row = unknown>(
    path: string,
    query?: Query,
    options?: CallOptions,
  ): AsyncGenerator<Row, void, undefined>;
}

/** A client of one API. Its methods need no `this`, and it never shows the API key. */
export interface Client {
  readonly get: Read;
  readonly delete: Read;
  readonly post: Write;
  readonly put: Write;
  readonly patch: Write;
  readonly request: Request;
  readonly paginate: Paginate;
}
