import { scenario } from '../audit/scenario.ts';
import { onJsonRoute } from '../probe/build-probes.ts';
import { hinted } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';
import {
  beginsWithPath,
  countProblem,
  orderProblem,
  phoneProblem,
  repeatedPath,
  severalProblem,
} from './validation-messages.ts';

const clause = 'contract, Every failed request';
const one = hinted('invalidField', 400);
const several = hinted('invalidFields', 400);
const many = hinted('manyInvalidFields', 400);
const phone = hinted('invalidPhone', 400);
const LONG_NAME = 300;

/** Requests that fail validation. */
export const validationAudits = [
  scenario('EC-VAL-01 MUST say "Validation failed: <message>" for one invalid field', {
    clause: `${clause}: "One invalid field gives the string"`,
    status: [400],
    message: /^Validation failed: \S/,
    probes: [one],
    also: beginsWithPath,
  }),
  scenario('EC-VAL-02 MUST send an array without the prefix for several invalid fields', {
    clause: `${clause}: "two or more give the array, without the prefix"`,
    status: [400],
    like: one,
    probes: [several],
    also: severalProblem,
  }),
  scenario(
    'EC-VAL-03 MUST begin each message with the path of its field, in the order of the validator',
    {
      clause: `${clause}: "A message begins with the field's path"`,
      status: [400],
      like: one,
      probes: [several],
      also: orderProblem,
    },
  ),
  scenario('EC-VAL-04 MUST send one message per field', {
    clause: `${clause}: "several faults of one field are joined with ;"`,
    probes: [several, many],
    also: repeatedPath,
  }),
  scenario(
    'EC-VAL-05 MUST send 100 messages and "and N more fields are invalid" above 100 fields',
    {
      clause: `${clause}: "Above 100 fields"`,
      status: [400],
      like: one,
      probes: [many],
      also: countProblem,
    },
  ),
  scenario('EC-VAL-06 MUST NOT show a value that was sent', {
    clause: `${clause}: "never echoes the value that was sent"`,
    probes: [one, several, phone],
    also: echoProblem,
  }),
  scenario('EC-VAL-07 MUST show at most 64 characters of the name of an unknown field', {
    clause: `${clause}: "at most 64 characters"`,
    probes: [
      onJsonRoute('an unknown field with a long name', () => ({
        body: JSON.stringify({ ['n'.repeat(LONG_NAME)]: 1 }),
      })),
    ],
    also: ({ response }) =>
      response?.body.includes('n'.repeat(65)) ? 'shows more than 64 characters' : undefined,
  }),
  scenario('EC-VAL-08 MUST say "<field> must be in E.164 format", and a reason at most', {
    clause: 'contract, Phone numbers',
    status: [400],
    like: one,
    probes: [phone],
    also: phoneProblem,
  }),
];

function echoProblem({ response, secrets }: Sample): string | undefined {
  const text = response?.body.toString('utf8') ?? '';
  const shown = secrets.find((secret) => text.includes(secret));
  return shown && `shows the value ${JSON.stringify(shown.slice(0, 40))}`;
}
