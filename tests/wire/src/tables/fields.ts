import { type Expected, said } from '@error-contract/harness/expect-contract';

const failed = (message: string, status = 400) => said(status, `Validation failed: ${message}`);
const numbered = Array.from({ length: 100 }, (_, i) => `f${i} is wrong`);

/** The responses that replace answers which name the fields that are wrong. */
export const fieldRows: Readonly<Record<string, Expected>> = {
  'one message in a list': failed('a is bad'),
  'one message in a list, 422': failed('a is bad', 422),
  'one message in a list, 409': said(409, 'a is bad'),
  'errors by field': failed('email is taken', 422),
  'errors by field, several': said(400, ['email is taken; is too long', 'address.zip is wrong']),
  'errors by field, nested': failed('leads.1.phone is wrong'),
  'errors of mongoose': failed('age is not valid'),
  'errors in a list': said(422, ['email is taken', 'name is too short']),
  'errors in a list, one': failed('email is taken'),
  'errors in a list, of one field': failed('email is taken; is odd'),
  'errors in a list, texts': said(400, ['email is taken', 'name is too short']),
  'errors in a list, 409': said(409, ['Not now', 'email is taken']),
  'errors in a list, 120': said(400, [...numbered, 'and 20 more fields are invalid']),
  'errors in a list, not texts': failed('a is not valid'),
  'errors of express-validator': said(400, ['age is not valid', 'email is no address']),
  'errors of zod': said(400, ['a.0 is required', 'b is odd']),
  'detail in a list': failed('email is taken', 422),
  'details in an error': failed('email is taken'),
  'an error that is an object': said(404, 'No agent'),
  'errors, 5xx': { status: 500 },
  'errors that echo': said(400, ['age is not valid', 'host is not valid', 'data is not valid']),
  'too large, in words': said(413, 'Request body is too large'),
  'another charset, in words': said(415, 'Request body has an unsupported charset'),
  'aborted, in words': said(400, 'Request body is incomplete'),
  'a path, in words': said(400, 'Request path is not valid percent-encoding'),
};
