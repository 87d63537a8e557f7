import { ComponentPool, type ErrorComponents } from './component-pool.ts';
import type { Documented } from './declarations.ts';
import {
  declaredKey,
  errorsOf,
  hasResponse,
  type Json,
  mapJson,
  type Operation,
  toJson,
} from './operation.ts';
import { describeResponse } from './responses-for.ts';

/** What is read of an OpenAPI document, whatever types it has. */
export interface OpenApiDocument {
  readonly openapi?: string | undefined;
  readonly paths?: object | undefined;
}

const methods: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'get put post delete options head patch trace query'.split(' '),
);

/** A response to HEAD has no body. */
function headOf(status: number, errors: readonly Documented[]): object {
  const { content: _, ...head } = describeResponse(status, errors, {});
  return head;
}

function withResponses(of: Operation, pool: ComponentPool, isHead: boolean): Json {
  const { [declaredKey]: _, ...operation } = of.operation;
  const responses = toJson(operation.responses);
  const added = [...errorsOf(of)]
    .filter(([status]) => !hasResponse(responses, status))
    .map(([status, errors]) => [
      status,
      isHead ? headOf(status, errors) : pool.responseOf(status, errors),
    ]);
  return { ...operation, responses: { ...responses, ...Object.fromEntries(added) } };
}

/** Says in which operation a declaration is wrong. */
function located(method: string, path: string, error: unknown): TypeError {
  const reason = error instanceof Error ? error.message : String(error);
  const place = `${declaredKey} of ${method.toUpperCase()} ${path}`;
  return new TypeError(`${place}: ${reason}`, { cause: error });
}

function withOperations(path: string, item: Json, document: Json, pool: ComponentPool): Json {
  return mapJson(
    item,
    (key) => methods.has(key),
    (operation, method) => {
      try {
        return withResponses({ operation, item, document }, pool, method === 'head');
      } catch (error) {
        throw located(method, path, error);
      }
    },
  );
}

function assertDocument(document: unknown): asserts document is Json {
  const { openapi } = toJson(document);
  if (typeof openapi === 'string' && openapi.startsWith('3.')) return;
  throw new TypeError('withErrorResponses takes an OpenAPI document of version 3, as an object.');
}

/** Puts components beside those that a document has. */
function withComponents(document: Json, added: ErrorComponents): Json {
  const present = toJson(document.components);
  const merged = Object.entries(added)
    .filter(([, components]) => Object.keys(components).length > 0)
    .map(([kind, components]) => [kind, { ...toJson(present[kind]), ...components }]);
  if (merged.length === 0) return document;
  return { ...document, components: { ...present, ...Object.fromEntries(merged) } };
}

/**
 * Returns an OpenAPI document, 3.0 or 3.1, with the error responses that its operations lack: 401
 * where a key is needed, 400 where there are parameters or a body, 429 and 500 everywhere, and what
 * an operation declares under `x-errors`, such as `[403, { 409: 'Agent is in use' }]`, which is taken
 * away. What is there stays: responses (`4XX` is one for each such status), components, webhooks,
 * callbacks. The argument is not changed.
 * @throws {TypeError} for what is no such document, or declares errors wrongly
 */
export function withErrorResponses<Document extends OpenApiDocument>(document: Document): Document {
  assertDocument(document);
  const pool = new ComponentPool(toJson(document.components));
  const changed = mapJson(
    document,
    (key) => key === 'paths',
    (paths) =>
      mapJson(
        paths,
        (path) => path.startsWith('/'),
        (item, path) => withOperations(path, item, document, pool),
      ),
  );
  return withComponents(changed, pool.added) as Document;
}
