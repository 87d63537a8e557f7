/**
 * The part of Standard Schema v1 (standardschema.dev) that is read here: what zod, valibot,
 * arktype and others put under `~standard`. Copied rather than imported, so that the published
 * types have no dependency.
 */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** The result of a schema: the parsed value, or a list of issues in the library's own shape. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] };

/** The type that a schema parses to. */
export type Output<Schema extends StandardSchema> = NonNullable<
  Schema['~standard']['types']
>['output'];
