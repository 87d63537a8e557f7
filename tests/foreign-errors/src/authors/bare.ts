import 'reflect-metadata';
import { Ajv } from 'ajv';
import addErrors from 'ajv-errors';
import { ValidateBy, validateOrReject } from 'class-validator';
import { body } from 'express-validator';
import * as ss from 'superstruct';
import { type Rule, textOf } from './rule.ts';

type Thrower = (rule: Rule, value: unknown) => unknown;

/** What only errors say: these libraries have no Standard Schema. */
export const throwers: Readonly<Record<string, Thrower>> = {
  'class-validator': async ({ breaks, say }, value) => {
    const message =
      typeof say === 'string' ? say : ({ value: given }: { value: unknown }) => say(given);
    const validator = { validate: (given: unknown) => !breaks(given) };
    class Input {
      f = value;
    }
    ValidateBy({ name: 'own', validator }, { message })(Input.prototype, 'f');
    await validateOrReject(new Input());
  },
  superstruct: (rule, value) => {
    const check = (given: unknown) => (rule.breaks(given) ? textOf(rule, given) : true);
    ss.assert({ f: value }, ss.object({ f: ss.refine(ss.unknown(), 'own', check) }));
  },
  'express-validator': async (rule, value) => {
    const chain = body('f')
      .custom((given) => !rule.breaks(given))
      .withMessage(rule.say);
    (await chain.run({ body: { f: value } })).throw();
  },
  Ajv: (rule, value) => throwAjv(rule, value, false),
  'Ajv, verbose': (rule, value) => throwAjv(rule, value, true),
};

/** Ajv's messages quote by a template, and always as JSON. The rule is always broken. */
export function ajvSchema({ say, frame }: Rule): object {
  const errorMessage = typeof say === 'string' ? say : frame('$' + '{/f}');
  return { type: 'object', properties: { f: { not: {}, errorMessage } } };
}

export const withMessages: (ajv: Ajv) => Ajv = (
  addErrors as unknown as { default: (ajv: Ajv) => Ajv }
).default;

function throwAjv(rule: Rule, value: unknown, verbose: boolean): void {
  const validate = withMessages(new Ajv({ allErrors: true, verbose })).compile(ajvSchema(rule));
  if (!validate({ f: value })) throw Object.assign(new Error('x'), { errors: validate.errors });
}
