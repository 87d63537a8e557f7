import { isObject, read, readString } from '../../guard/read.ts';
import { hasOnly } from './has-only.ts';

type IsOf = (value: unknown) => boolean;

/** One call, or several in one request, of which at least one failed. */
function isBatch(body: object, hasFailed: IsOf, isOf: IsOf): boolean {
  if (!Array.isArray(body)) return hasFailed(body);
  return body.some(hasFailed) && body.every(isOf);
}

function isMessage(value: unknown): boolean {
  return isObject(value) && readString(value, 'message') !== undefined;
}

const resultKeys = new Set(['data', 'errors', 'extensions']);
const errorKeys = new Set(['message', 'locations', 'path', 'extensions']);

/** A path leads into the data: an error of a request that was not executed has none. */
function isGraphqlError(error: unknown, hasData: boolean): boolean {
  if (!isMessage(error) || !hasOnly(error, errorKeys)) return false;
  const path = read(error, 'path');
  return path === undefined || (hasData && Array.isArray(path));
}

const isGraphqlResult: IsOf = (body) => {
  if (!hasOnly(body, resultKeys)) return false;
  const errors = read(body, 'errors');
  const hasData = read(body, 'data') !== undefined;
  if (errors === undefined) return hasData;
  if (!Array.isArray(errors) || errors.length === 0) return false;
  return errors.every((error) => isGraphqlError(error, hasData));
};

const hasErrors: IsOf = (body) => isGraphqlResult(body) && read(body, 'errors') !== undefined;

/** A GraphQL result with errors (GraphQL, section 7.1): these keys and no others. */
export function isGraphql(body: object): boolean {
  return isBatch(body, hasErrors, isGraphqlResult);
}

/** tRPC numbers its errors as JSON-RPC does. A transformer puts what it makes below `json`. */
const isTrpcError: IsOf = (body) => {
  const error = read(body, 'error');
  const shape = read(error, 'json') ?? error;
  const data = read(shape, 'data');
  const numbers = [read(shape, 'code'), read(data, 'httpStatus')];
  return isMessage(shape) && isMessage({ message: read(data, 'code') }) && numbers.every(isInteger);
};

const isInteger: IsOf = (value) => Number.isInteger(value);

/** An error of tRPC 10 or 11, alone or among the results of a batch. */
export function isTrpc(body: object): boolean {
  const isResult: IsOf = (one) => isTrpcError(one) || isObject(read(one, 'result'));
  return isBatch(body, isTrpcError, isResult);
}

/** An error of oRPC 1: of its RPC protocol, or of its OpenAPI handler, which has no `json`. */
export function isOrpc(body: object, statusCode: number): boolean {
  const error = read(body, 'json') ?? body;
  if (!isMessage(error) || typeof read(error, 'defined') !== 'boolean') return false;
  return readString(error, 'code') !== undefined && read(error, 'status') === statusCode;
}

const isRpcCall: IsOf = (body) => read(body, 'jsonrpc') === '2.0';

const isRpcError: IsOf = (body) => {
  const error = read(body, 'error');
  return isRpcCall(body) && isMessage(error) && isInteger(read(error, 'code'));
};

/** An error of JSON-RPC 2.0 (section 5.1), on which MCP and others are built. */
export function isJsonRpc(body: object): boolean {
  return isBatch(body, isRpcError, isRpcCall);
}
