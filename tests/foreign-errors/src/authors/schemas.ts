import type { StandardSchema } from '@error-contract/core';
import { type } from 'arktype';
import joi from 'joi';
import * as v from 'valibot';
import * as yup from 'yup';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import { type Rule, textOf } from './rule.ts';

type Builder = (rule: Rule) => StandardSchema;

/** The author's message stands in the schema, or is made by a function of it. */
export const inFunctions: Readonly<Record<string, Builder>> = {
  'zod 4': ({ breaks, say }) => {
    const error = typeof say === 'string' ? say : ({ input }: { input?: unknown }) => say(input);
    return z.object({ f: z.unknown().refine((value) => !breaks(value), { error }) });
  },
  valibot: ({ breaks, say }) => {
    const message = typeof say === 'string' ? say : ({ input }: { input: unknown }) => say(input);
    return v.object({
      f: v.pipe(
        v.unknown(),
        v.check((value) => !breaks(value), message),
      ),
    });
  },
  yup: ({ breaks, say }) => {
    const message = typeof say === 'string' ? say : ({ value }: { value: unknown }) => say(value);
    return yup.object({ f: yup.mixed().test('own', message, (value) => !breaks(value)) });
  },
};

/** A message of the author that has a value in it is a template, which shows the whole value. */
export const inTemplates: Readonly<Record<string, Builder>> = {
  joi: ({ breaks, say, frame }) =>
    joi.object({
      f: joi
        .any()
        .custom((value, helpers) => (breaks(value) ? helpers.error('own') : value))
        .messages({ own: typeof say === 'string' ? say : frame('{#value}') }),
    }) as unknown as StandardSchema,
};

/** joi reads a message as a template: this one shows a text as it is. */
function literal(text: string): { custom: string } {
  return { custom: text.replaceAll('{', '\\{') };
}

/** The author's message is made inside of a rule: nobody but the rule can be asked. */
export const inRules: Readonly<Record<string, Builder>> = {
  'joi, custom': (rule) =>
    joi.object({
      f: joi
        .any()
        .custom((value, helpers) =>
          rule.breaks(value) ? helpers.message(literal(textOf(rule, value))) : value,
        ),
    }) as unknown as StandardSchema,
  'zod 4, superRefine': (rule) =>
    z.object({
      f: z.unknown().superRefine((value, ctx) => {
        if (rule.breaks(value)) ctx.addIssue(textOf(rule, value));
      }),
    }),
  'zod 3': (rule) =>
    z3.object({
      f: z3.unknown().superRefine((value, ctx) => {
        if (rule.breaks(value)) ctx.addIssue({ code: 'custom', message: textOf(rule, value) });
      }),
    }),
  'valibot, rawCheck': (rule) =>
    v.object({
      f: v.pipe(
        v.unknown(),
        v.rawCheck(({ dataset, addIssue }) => {
          if (rule.breaks(dataset.value)) addIssue({ message: textOf(rule, dataset.value) });
        }),
      ),
    }),
  arktype: (rule) =>
    type({
      f: type('unknown').narrow(
        (value, ctx) => !rule.breaks(value) || ctx.reject({ message: textOf(rule, value) }),
      ),
    }),
};
