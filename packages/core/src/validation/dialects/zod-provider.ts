import { readText } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';

/** Older versions have the issue itself beside the error of zod, later ones what is left of it. */
function issueIn(error: object): object {
  const params = read(error, 'params');
  const whole = read(params, 'issue');
  if (isObject(whole)) return whole;
  const path = readText(error, 'instancePath').split('/').slice(1);
  return {
    ...(isObject(params) ? params : {}),
    code: read(error, 'keyword'),
    message: read(error, 'message'),
    path: path.length === 1 && path[0] === '' ? [] : path,
  };
}

/**
 * Finds the issue of zod in an error of a validator compiler for Fastify, which has the form of
 * Ajv's, but whose keyword is zod's code and whose place in the schema is its place in the data.
 * Anything else stays as it is.
 */
export function unwrapped(error: unknown): unknown {
  const keyword = readText(error, 'keyword');
  if (keyword === '' || !isObject(error)) return error;
  const place = `#${readText(error, 'instancePath')}/${keyword}`;
  return readText(error, 'schemaPath') === place && place !== `#/${keyword}`
    ? issueIn(error)
    : error;
}
