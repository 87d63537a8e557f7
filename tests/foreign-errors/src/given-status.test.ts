import { toErrorResponse } from '@error-contract/core';
import { goneUrl } from '@error-contract/harness/listen';
import Boom from '@hapi/boom';
import axios from 'axios';
import createHttpError from 'http-errors';
import Joi from 'joi';
import jsonwebtoken from 'jsonwebtoken';
import ky from 'ky';
import mongoose from 'mongoose';
import * as ss from 'superstruct';
import { describe, expect, test } from 'vitest';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { host } from './databases.ts';
import { type Case, checkCases, failed, marker, says, thrownBy } from './rows.ts';
import { koaError, startUpstream } from './servers.ts';
import { known } from './tables/databases.ts';

/** Gives the error of a library a status, as services do that mean one. */
const given = (statusCode: number, provoke: () => unknown) => async () =>
  createHttpError(statusCode, (await thrownBy(provoke)) as Error);

interface Thrower {
  throw(status: number, error: unknown): never;
}
const byKoa = (error: unknown) => koaError([(ctx: Thrower) => ctx.throw(401, error)]);

const input = { pin: 7, other: marker };
const challenge = { 'www-authenticate': 'Bearer' };
const forbidden = says(403, 'pin must be a string');
const expired = jsonwebtoken.sign({ marker }, 'a secret', { expiresIn: -10 });
const castError = () => new mongoose.Error.CastError('ObjectId', marker, '_id');

const libraries: readonly Case[] = [
  ['zod 4', given(403, () => z.object({ pin: z.string() }).parse(input)), forbidden],
  ['zod 3', given(403, () => z3.object({ pin: z3.string() }).parse(input)), forbidden],
  [
    'joi',
    given(403, () => Joi.assert(input, Joi.object({ pin: Joi.string() }).unknown())),
    forbidden,
  ],
  [
    'yup',
    given(403, () => yup.object({ pin: yup.string() }).validateSync(input, { strict: true })),
    forbidden,
  ],
  ['superstruct', given(403, () => ss.assert(input, ss.type({ pin: ss.string() }))), forbidden],
  [
    'yup, by ctx.throw',
    () => byKoa(new yup.ValidationError('is invalid', marker, 'email')),
    says(401, 'email is not valid', challenge),
  ],
  ['boom', given(403, () => Boom.notFound('No such agent')), says(403, 'No such agent')],
  [
    'jsonwebtoken',
    given(403, () => jsonwebtoken.verify(expired, 'a secret')),
    says(403, 'The access token has expired'),
  ],
  ['Mongoose, a bad id', given(404, castError), says(404, 'Not Found')],
];

const services: readonly Case[] = [
  ['axios, refused', given(409, async () => axios.get(await goneUrl())), says(409, 'Conflict')],
  ['ky, an answer', given(409, async () => ky.get(await startUpstream())), says(409, 'Conflict')],
  // http-errors keeps the status that axios copied from the response: nobody gave it.
  ['axios, an answer', given(409, async () => axios.get(await startUpstream())), failed],
];

checkCases('a given status, libraries', libraries);
checkCases('a given status, other services', services);
describe('a given status, databases', () => {
  test.each(known)('%s', async (_name, provoke) => {
    const { statusCode, body } = toErrorResponse(await given(409, provoke)());
    expect(statusCode).toBe(409);
    expect(body).not.toContain(marker);
    expect(body).not.toContain(host);
    expect(body).not.toMatch(/insert|delete|update/i);
  });
});
