import { ApiError } from '@error-contract/core';
import { notJson } from '@error-contract/core/adapter';
import { noteBody } from './sent.ts';

type Kind = 'json' | 'formData';

/** What the methods of requests failed with, as they could not parse a body. */
const faults = /* @__PURE__ */ new WeakMap<object, ApiError>();

/** Notes that an error says of a body that it is no JSON. */
export function noteNotJson(thrown: object): void {
  faults.set(thrown, new ApiError(400, notJson, { cause: thrown }));
}

const form = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

function note(thrown: unknown, kind: Kind, request: Request, wasUsed: boolean): void {
  // A stream that fails, a client that leaves and a body that was read before fail otherwise.
  if (thrown instanceof SyntaxError && kind === 'json') noteNotJson(thrown);
  if (!(thrown instanceof TypeError) || kind === 'json' || wasUsed) return;
  const isForm = form.test(request.headers.get('content-type') ?? '');
  faults.set(thrown, new ApiError(isForm ? 400 : 415, undefined, { cause: thrown }));
}

function watch(request: Request, kind: Kind): void {
  const below = request[kind] as () => Promise<unknown>;
  const value = async () => {
    const wasUsed = request.bodyUsed;
    try {
      const body = await below.call(request);
      if (kind === 'json') noteBody(request, body);
      return body;
    } catch (thrown) {
      note(thrown, kind, request, wasUsed);
      throw thrown;
    }
  };
  Object.defineProperty(request, kind, { value, configurable: true, writable: true });
}

/**
 * Makes a request note what `request.json()` and `request.formData()` could not parse. What they
 * throw says only how, and a service that parses anything else throws the same.
 */
export function watchParsing(request: Request): void {
  const { method } = request;
  if (method === 'GET' || method === 'HEAD' || Object.hasOwn(request, 'json')) return;
  try {
    watch(request, 'json');
    watch(request, 'formData');
  } catch {
    // A request that nobody can write to.
  }
}

/** The error of a body that could not be parsed. */
export function fromParsing(thrown: object): ApiError | undefined {
  return faults.get(thrown);
}
