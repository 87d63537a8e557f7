import joi from 'joi';
import { marker } from './rows.ts';

/** Input that is wrong in every way that all of the libraries can report. */
export const input = {
  email: marker,
  pages: 1.5,
  name: 'ab',
  kind: marker,
  code: marker,
  leads: [{ phone: 7 }],
  own: marker,
  colour: marker,
};

/** The messages about it. */
export const sentences = [
  'email must be an email address',
  'pages must be an integer',
  'name must be at least 3 characters long',
  'kind must be one of: a, b',
  'code is not in the required format',
  'leads.0.phone must be a string',
  'own is not to our liking',
  'agent_id is required',
];
/** The message about the field that no schema has. */
export const unknown = 'colour is not a recognized field';

/** The schema of the input, for joi. */
export const joiSchema = joi.object({
  email: joi.string().email(),
  pages: joi.number().integer(),
  name: joi.string().min(3),
  kind: joi.string().valid('a', 'b'),
  code: joi.string().pattern(/^x/),
  leads: joi.array().items(joi.object({ phone: joi.string() })),
  own: joi.string().max(1).messages({ 'string.max': '{#label} is not to our liking' }),
  agent_id: joi.string().required(),
});
