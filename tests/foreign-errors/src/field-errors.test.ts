import {
  apiErrorFromBody,
  fieldErrors,
  toErrorResponse,
  validateAsync,
} from '@error-contract/core';
import { expect, test } from 'vitest';
import { thrownBy } from './rows.ts';
import {
  different,
  expected,
  input,
  joiSchema,
  libraries,
  oddFields,
  oddLibraries,
  wholeLibraries,
  yupSchema,
} from './tables/fields.ts';

const byPath = ([a = '']: readonly unknown[], [b = '']: readonly unknown[]) =>
  String(a) < String(b) ? -1 : 1;

test.each(libraries)('%s: the fields come back from the body', async (_name, fail, without) => {
  const { body } = toErrorResponse(await thrownBy(fail));
  const error = apiErrorFromBody(JSON.parse(body));
  const sorted = fieldErrors(error);
  const rows = expected.filter(([path]) => path !== without);
  expect([...sorted].sort(byPath)).toEqual(rows.sort(byPath));
  const fields = { fields: ['email', 'leads', 'name', 'agent_id'] };
  expect(fieldErrors(error, fields).get('leads')).toEqual(['0.pages must be an integer']);
});

test.each([
  ['joi', joiSchema.prefs({ abortEarly: false })],
  ['yup', yupSchema.strict()],
])('%s as a Standard Schema has the same fields', async (_name, schema) => {
  const { body } = toErrorResponse(await thrownBy(() => validateAsync(schema, input)));
  const found = [...fieldErrors(apiErrorFromBody(JSON.parse(body))).keys()];
  expect(found.sort()).toEqual(expected.map(([path]) => path).sort());
});

test.each(oddLibraries)('%s: names that a path quotes come back', async (_name, fail) => {
  const { body } = toErrorResponse(await thrownBy(fail));
  const sorted = [...fieldErrors(apiErrorFromBody(JSON.parse(body)))];
  expect(sorted.sort(byPath)).toEqual([...oddFields].sort(byPath));
});

test.each(wholeLibraries)(
  '%s: a sentence about the whole is under the empty path',
  async (_name, fail) => {
    const { body } = toErrorResponse(await thrownBy(fail));
    const error = apiErrorFromBody(JSON.parse(body));
    const whole = [['', [different]]];
    expect([...fieldErrors(error)]).toEqual(whole);
    expect([...fieldErrors(error, { fields: ['password'] })]).toEqual(whole);
  },
);
