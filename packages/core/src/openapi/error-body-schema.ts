import { type FailureStatus, failureName, isFailureStatus } from '../status/status-name.ts';

// No interfaces: types of OpenAPI allow keys such as `x-tag`, and no interface fits these.

type Text = {
  type: 'string';
  minLength: 1;
};

/** Any failure: `statusCode` and `error` are those of the response, which this does not know. */
type AnyStatus = {
  statusCode: { type: 'integer'; minimum: 400; maximum: 599 };
  error: Text;
};

/** The failure of one status. */
type OneStatus<Status extends number> = {
  statusCode: { type: 'integer'; enum: [Status] };
  error: { type: 'string'; enum: [string] };
};

type StatusProperties<Status extends number> = number extends Status
  ? AnyStatus
  : OneStatus<Status>;

/**
 * The JSON Schema of a body. It has only words that JSON Schema, OpenAPI 3.0 and 3.1, and the
 * serializer of Fastify understand alike.
 */
export type ErrorBodySchema<Status extends number = number> = {
  type: 'object';
  properties: {
    statusCode: StatusProperties<Status>['statusCode'];
    message: { anyOf: [Text, { type: 'array'; items: Text; minItems: 1 }] };
    error: StatusProperties<Status>['error'];
  };
  required: ['statusCode', 'message', 'error'];
  additionalProperties: false;
};

const text = { type: 'string', minLength: 1 } as const;

function ofStatus(status: number | undefined): AnyStatus | OneStatus<number> {
  if (status === undefined) {
    return { statusCode: { type: 'integer', minimum: 400, maximum: 599 }, error: { ...text } };
  }
  if (!isFailureStatus(status)) {
    throw new RangeError(`An error has a status from 400 to 599, not ${String(status)}.`);
  }
  return {
    statusCode: { type: 'integer', enum: [status] },
    error: { type: 'string', enum: [failureName(status)] },
  };
}

/**
 * Returns the JSON Schema of the body of a failure: without a status of any, which accepts what
 * {@link isErrorBody} accepts; with one, of that status and its name alone. Each call returns a new
 * object.
 * @throws {RangeError} for a status outside 400-599
 */
export function errorBodySchema<Status extends FailureStatus = never>(
  status?: Status,
): ErrorBodySchema<[Status] extends [never] ? number : Status> {
  const { statusCode, error } = ofStatus(status);
  const several = { type: 'array', items: { ...text }, minItems: 1 } as const;
  const schema = {
    type: 'object',
    properties: { statusCode, message: { anyOf: [{ ...text }, several] }, error },
    required: ['statusCode', 'message', 'error'],
    additionalProperties: false,
  };
  return schema as never;
}
