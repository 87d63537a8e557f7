import { failureName } from '../status/status-name.ts';
import { failureNames } from '../status/status-table.ts';
import { type Documented, documented } from './declarations.ts';
import { type ErrorBodySchema, errorBodySchema } from './error-body-schema.ts';
import { describeResponse, type ErrorResponseObject } from './responses-for.ts';

/** Refers to a part of the same document. */
export type Reference = {
  $ref: string;
};

/** Components of an OpenAPI document, by name. */
export type ErrorComponents = {
  schemas: Record<string, ErrorBodySchema>;
  responses: Record<string, ErrorResponseObject<Reference>>;
};

/** Any components: those of somebody else's document. */
type Components = { readonly [Kind in keyof ErrorComponents]?: Readonly<Record<string, unknown>> };

/** The name of a status as a name of components: `I'm a Teapot` is `ImATeapot`. */
function componentName(status: number): string {
  const name = failureName(status).replace(/[^\w ]/g, '');
  const words = name.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
  // An unregistered status has the name of another one.
  return Object.hasOwn(failureNames, status) ? words : `${words}${status}`;
}

/** Whether what a document has under a name of ours is ours. Dereferenced, it may hold itself. */
function isSame(there: unknown, ours: object): boolean {
  try {
    return JSON.stringify(there) === JSON.stringify(ours);
  } catch {
    return false;
  }
}

/** The components that a document needs for its errors, beside those that it has. */
export class ComponentPool {
  readonly added: ErrorComponents = { schemas: {}, responses: {} };
  readonly #present: Components;
  readonly #known = new Map<string, boolean>();

  constructor(present: Components) {
    this.#present = present;
  }

  /** Whether a name stands for ours. A document may have much under it, and many operations ask. */
  #isOurs(kind: keyof Components, name: string, ours: object): boolean {
    const key = `${kind}/${name}`;
    const there = this.#present[kind]?.[name];
    const isOurs = this.#known.get(key) ?? (there === undefined || isSame(there, ours));
    this.#known.set(key, isOurs);
    return isOurs;
  }

  /** Refers to a component; a name that the document has for something else is left alone. */
  #share<Value extends object>(kind: keyof Components, name: string, value: Value) {
    if (!this.#isOurs(kind, name, value)) return value;
    const added: Record<string, object> = this.added[kind];
    if (this.#present[kind]?.[name] === undefined) added[name] ??= value;
    return { $ref: `#/components/${kind}/${name}` };
  }

  /** Returns the response of a status: a component, or one of its own where it has own sentences. */
  responseOf(status: number, errors: readonly Documented[]): object {
    const name = componentName(status);
    const schema = this.#share(
      'schemas',
      `${name.replace(/Error$/, '')}ErrorBody`,
      errorBodySchema(status as never),
    );
    const response = describeResponse(status, errors, schema);
    const usual = describeResponse(status, documented(status), schema);
    return isSame(response, usual) ? this.#share('responses', name, response) : response;
  }
}
