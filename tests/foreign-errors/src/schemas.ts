import { Ajv } from 'ajv';
import {
  ArrayMaxSize,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Max,
  MinLength,
  ValidateNested,
} from 'class-validator';
import * as ss from 'superstruct';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { input } from './input.ts';
import { marker } from './rows.ts';

/** The schema of the input, for yup. */
export const yupSchema = yup
  .object({
    email: yup.string().email(),
    pages: yup.number().integer(),
    name: yup.string().min(3),
    kind: yup.string().oneOf(['a', 'b']),
    code: yup.string().matches(/^x/),
    leads: yup.array().of(yup.object({ phone: yup.string() })),
    own: yup.string().max(1, 'is not to our liking'),
    agent_id: yup.string().required(),
  })
  .noUnknown()
  .strict();

/** The same for superstruct. */
export const struct = ss.object({
  email: ss.refine(
    ss.string(),
    'email',
    (text) => text.includes('@') || 'must be an email address',
  ),
  pages: ss.integer(),
  name: ss.size(ss.string(), 3, 9),
  kind: ss.enums(['a', 'b']),
  code: ss.pattern(ss.string(), /^x/),
  leads: ss.array(ss.object({ phone: ss.string() })),
  own: ss.refine(ss.string(), 'own', () => 'is not to our liking'),
  agent_id: ss.string(),
});

class Lead {}
IsString()(Lead.prototype, 'phone');
class Campaign {}
const decorators: [string, PropertyDecorator][] = [
  ['email', IsEmail()],
  ['pages', IsInt()],
  ['name', MinLength(3)],
  ['kind', IsIn(['a', 'b'])],
  ['leads', ValidateNested({ each: true })],
  ['leads', ArrayMaxSize(5)],
  ['own', Max(1, { message: '$property is not to our liking' })],
  ['agent_id', IsString()],
  ['tags', IsString({ each: true })],
  ['echo', IsIn(['a'], { message: 'echo is $value' })],
];
for (const [property, decorate] of decorators) decorate(Campaign.prototype, property);

/** The input as an instance that class-validator knows. */
export const campaign = () =>
  Object.assign(new Campaign(), input, {
    code: undefined,
    tags: [7],
    echo: marker,
    leads: [Object.assign(new Lead(), { phone: 7 })],
  });

/** A smaller one for Ajv. */
export const ajv = new Ajv({ allErrors: true }).compile({
  $async: true,
  type: 'object',
  required: ['agent_id'],
  properties: { pages: { type: 'integer' }, name: { type: 'string', minLength: 3 } },
});

/** The smallest, for zod 4. */
export const zod4 = z.object({ name: z.string().min(3), agent_id: z.string() });
/** The smallest, for zod 3. */
export const zod3 = z3.object({ name: z3.string().min(3), agent_id: z3.string() });
