import 'reflect-metadata';
import { toApiError } from '@error-contract/core';
import { Ajv } from 'ajv';
import { IsIn, Length, MinLength, validateOrReject } from 'class-validator';
import joi from 'joi';
import { expect, test } from 'vitest';
import * as yup from 'yup';
import { withMessages } from './authors/bare.ts';

class Input {
  name: unknown;
  constructor(name: unknown) {
    this.name = name;
  }
}
const decorated = (decorate: PropertyDecorator) => {
  const Decorated = class extends Input {};
  decorate(Decorated.prototype, 'name');
  return (name: unknown) => validateOrReject(new Decorated(name));
};

const ofJoi = (name: joi.Schema) => (value: unknown) =>
  joi.attempt({ name: value }, joi.object({ name: name.messages({ '*': 'not {#value}' }) }));
const ofYup = (name: yup.Schema) => (value: unknown) =>
  yup
    .object({ name, g: yup.mixed() })
    .validate({ name: value, g: 'hunter2' }, { abortEarly: false });
const quote = ({ value }: { readonly value?: unknown }) => `not ${value}`;

const ajv = withMessages(new Ajv({ allErrors: true }));
const ofAjv = (name: object) => {
  const errorMessage = 'not $' + '{/name}';
  const check = ajv.compile({ type: 'object', properties: { name: { ...name, errorMessage } } });
  return (value: unknown) => {
    if (!check({ name: value })) throw Object.assign(new Error('x'), { errors: check.errors });
  };
};

const atLeast3 = 'must be at least 3 characters long';
const choice = 'must be one of: basic, plus';

const rows: readonly (readonly [string, (value: unknown) => unknown, unknown, string])[] = [
  ['joi, a length', ofJoi(joi.string().min(3)), 'zz', atLeast3],
  ['joi, a number', ofJoi(joi.number().min(3)), 2, 'must be at least 3'],
  [
    'joi, a date',
    ofJoi(joi.date().max('2000-01-01')),
    '2030-01-01',
    'must not be after 2000-01-01T00:00:00.000Z',
  ],
  ['joi, a choice', ofJoi(joi.valid('basic', 'plus')), 'zz', choice],
  ['joi, a pattern', ofJoi(joi.string().pattern(/^a/)), 'zz', 'is not in the required format'],
  ['joi, a format', ofJoi(joi.string().email()), 'zz', 'must be an email address'],
  ['yup, a length', ofYup(yup.string().min(3, quote)), 'zz', atLeast3],
  ['yup, a list', ofYup(yup.array().min(3, quote)), ['zz'], 'must have at least 3 items'],
  ['yup, a number', ofYup(yup.number().max(3, quote)), 4, 'must be at most 3'],
  ['yup, less than', ofYup(yup.number().lessThan(3, quote)), 4, 'must be less than 3'],
  ['yup, a choice', ofYup(yup.string().oneOf(['basic', 'plus'], quote)), 'zz', choice],
  [
    'yup, the value of another field',
    ofYup(yup.mixed().oneOf([yup.ref('g')], quote)),
    'zz',
    'must be the same as g',
  ],
  ['yup, a format', ofYup(yup.string().email(quote)), 'zz', 'must be an email address'],
  ['class-validator, a length', decorated(MinLength(3, { message: 'not $value' })), 'zz', atLeast3],
  [
    'class-validator, two',
    decorated(Length(3, 9, { message: quote })),
    'zz',
    `${atLeast3}; must be at most 9 characters long`,
  ],
  [
    'class-validator, a choice',
    decorated(IsIn(['basic', 'plus'], { message: quote })),
    'zz',
    choice,
  ],
  ['ajv-errors', ofAjv({ type: 'string', minLength: 3 }), 'zz', atLeast3],
];

test.each(rows)(
  'the sentence of the rule stands behind a hidden message: %s',
  async (_name, run, value, sentence) => {
    const thrown: unknown = await Promise.resolve()
      .then(() => run(value))
      .catch((error) => error);
    const { messages } = toApiError(thrown, { sent: { body: { name: value } } });
    expect(messages).toEqual([`name ${sentence}`]);
  },
);
