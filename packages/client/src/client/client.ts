import type { Output, ResultOf, Route, StandardSchema, StatusOf } from '@error-contract/core';
import type { CallOptions } from '../call/prepare-call.ts';
import type { Answer } from '../call/send-once.ts';
import type { Query } from '../call/to-url.ts';

declare const declared: unique symbol;

/**
 * A call that is under way. `Declared` is the union of statuses with which the route says that it
 * fails, for {@link outcome}; the type alone knows it.
 */
export type Call<Result, Declared extends number = never> = Promise<Result> & {
  readonly [declared]?: Declared;
};

/** What a {@link Route} says of a call: its result, and the statuses that it declares. */
type CallOf<R extends Route> = Call<ResultOf<R>, StatusOf<R>>;

/** Where nobody named a route, the path fits none: the compiler goes on to the other signatures. */
type PathOf<R extends Route> = Route extends R ? never : string;

/** A schema checks the answer, and gives the result its type. */
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

/** What `request` sends beside method and path. */
export interface RequestOptions extends CallOptions {
  readonly body?: unknown;
}

/** Any method, and an answer with its status, headers and request id. */
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

/** All rows of a list, page after page, each page when it is needed. A schema checks each row. */
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

/** A client of one API. Its methods need no `this`, and nothing of it shows the API key. */
export interface Client {
  readonly get: Read;
  readonly delete: Read;
  readonly post: Write;
  readonly put: Write;
  readonly patch: Write;
  readonly request: Request;
  readonly paginate: Paginate;
}
