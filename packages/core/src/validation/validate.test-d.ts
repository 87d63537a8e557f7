import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import { validate, validateAsync } from './validate.ts';
import { validateParts } from './validate-parts.ts';

// The compiler checks this file: each line compiles, or fails where a comment expects an error.

const fromZod: number = validate(z.string().transform(Number), '1');
// @ts-expect-error it is the parsed type, not the type of the input
const notTheInput: string = validate(z.string().transform(Number), '1');

const fromValibot: { page: number } = validate(v.object({ page: v.number() }), {});
// @ts-expect-error the field is a number
const wrongField: { page: string } = validate(v.object({ page: v.number() }), {});

const fromArktype: Date = validate(type('string.date.parse'), '');
// @ts-expect-error it is the parsed type, not the type of the input
const notTheText: string = validate(type('string.date.parse'), '');

const later: Promise<number> = validateAsync(z.number(), 1);
// @ts-expect-error it is a promise
const now: number = validateAsync(z.number(), 1);

const parts = await validateParts({ body: { schema: z.object({ id: z.string() }), value: {} } });
const id: string = parts.body.id;
// @ts-expect-error there is no such part
const query: unknown = parts.query;

// @ts-expect-error a parse method is not a schema
validate(z.string().parse, 1);

export const checked = [fromZod, notTheInput, fromValibot, wrongField, fromArktype, notTheText];
export const checkedToo = [later, now, id, query];
