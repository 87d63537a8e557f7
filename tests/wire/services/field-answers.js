const json = (status, value) => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  headers: {},
});

const taken = { field: 'email', message: 'is taken' };
const short = { field: 'name', message: 'is too short' };
const many = Array.from({ length: 120 }, (_, i) => ({ field: `f${i}`, message: 'is wrong' }));

/** Answers that say which fields are wrong, each in a form of its own. */
export const fieldAnswers = {
  'one message in a list': json(400, {
    statusCode: 400,
    message: ['a is bad'],
    error: 'Bad Request',
  }),
  'one message in a list, 422': json(422, { message: ['a is bad'], error: 'Nope' }),
  'one message in a list, 409': json(409, { message: ['a is bad'] }),
  'errors by field': json(422, { status: 422, errors: { email: 'is taken' } }),
  'errors by field, several': json(400, {
    message: 'The data was invalid',
    errors: { email: ['is taken', 'is too long'], 'address.zip': 'is wrong' },
  }),
  'errors by field, nested': json(400, { errors: { leads: [{}, { phone: ['is wrong'] }] } }),
  'errors of mongoose': json(400, {
    errors: {
      age: {
        name: 'CastError',
        message: 'Cast to Number failed for value "hunter2" (type string) at path "age"',
        kind: 'Number',
        value: 'hunter2',
        path: 'age',
      },
    },
  }),
  'errors in a list': json(422, { errors: [taken, short] }),
  'errors in a list, one': json(400, { success: false, errors: [taken] }),
  'errors in a list, of one field': json(400, { errors: [taken, { ...taken, message: 'is odd' }] }),
  'errors in a list, texts': json(400, { errors: ['email is taken', 'name is too short'] }),
  'errors in a list, 409': json(409, { message: 'Not now', errors: [taken] }),
  'errors in a list, 120': json(400, { errors: many }),
  'errors in a list, not texts': json(400, { errors: [1, null, { field: 'a', message: 7 }] }),
  'errors of express-validator': json(400, {
    errors: [
      { type: 'field', value: 'hunter2', msg: 'Invalid value', path: 'age', location: 'body' },
      { type: 'field', value: 'x', msg: 'is no address', path: 'email', location: 'body' },
    ],
  }),
  'errors of zod': json(400, {
    issues: [
      {
        code: 'invalid_type',
        expected: 'string',
        path: ['a', 0],
        message: 'Invalid input: expected string, received undefined',
      },
      { code: 'custom', path: ['b'], message: 'is odd' },
    ],
  }),
  'detail in a list': json(422, {
    detail: [{ loc: ['body', 'email'], msg: 'is taken', type: 'value_error' }],
  }),
  'details in an error': json(400, {
    error: {
      code: 'BadArgument',
      message: 'No',
      details: [{ target: 'email', message: 'is taken' }],
    },
  }),
  'an error that is an object': json(404, { error: { type: 'missing', message: 'No agent' } }),
  'errors, 5xx': json(500, { errors: { secret: 'secret' } }),
  'errors that echo': json(400, {
    errors: [
      { field: 'age', message: 'hunter2 is no age', value: 'hunter2' },
      { field: 'host', message: 'connect ECONNREFUSED 10.0.0.1:5432' },
      { field: 'data', message: `Unexpected token 'h', "hunter2" is not valid JSON` },
    ],
  }),
  'too large, in words': json(413, { error: 'request entity too large' }),
  'another charset, in words': json(415, { message: 'unsupported charset "SECRET"' }),
  'aborted, in words': json(400, {
    statusCode: 400,
    message: 'request aborted',
    error: 'Bad Request',
  }),
  'a path, in words': json(400, { message: "Failed to decode param '%zzsecret'" }),
};
