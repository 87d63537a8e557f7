import { goneUrl } from '@error-contract/harness/listen';
import fastifyJwt from '@fastify/jwt';
import { expressjwt } from 'express-jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as jose from 'jose';
import jsonwebtoken from 'jsonwebtoken';
import koaJwt from 'koa-jwt';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { checkRows, hidden, marker, type Row, upstreamFailed } from './rows.ts';
import { expressError, fastifyError, koaError, startUpstream } from './servers.ts';

const secret = 'a-secret-of-at-least-thirty-two-bytes';
const key = new TextEncoder().encode(secret);
const sign = (options: object = {}, by = secret) =>
  jsonwebtoken.sign({ marker }, by, { issuer: marker, ...options });

const tokens = {
  expired: sign({ expiresIn: -10 }),
  early: sign({ notBefore: 100 }),
  forged: sign({}, `another ${secret}`),
  malformed: `${marker}.a.b`,
  good: sign(),
};

const invalid = {
  statusCode: 401,
  message: 'The access token is invalid',
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
} as const;
const expired = { ...invalid, message: 'The access token has expired' } as const;
const early = { ...invalid, message: 'The access token is not valid yet' } as const;
const missing = {
  statusCode: 401,
  message: 'Unauthorized',
  headers: { 'www-authenticate': 'Bearer' },
} as const;
const fault = { statusCode: 500, message: hidden } as const;

const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const verify = (token: string, options: object = {}, by: unknown = secret) =>
  jsonwebtoken.verify(token, by, options);
const express = (init: RequestInit, options: object = {}) =>
  expressError([expressjwt({ secret, algorithms: ['HS256'], ...options })], init);
const koa = (init: RequestInit, options: object = {}) =>
  koaError([koaJwt({ secret, ...options }) as never], init);
const viaJose = (token: string, options: jose.JWTVerifyOptions = {}) =>
  jose.jwtVerify(token, key, options);

const fastify = (headers: Record<string, string>) =>
  fastifyError(
    async (app: FastifyInstance) => {
      await app.register(fastifyJwt, { secret });
      app.get('/', (request: FastifyRequest) => request.jwtVerify());
    },
    { headers },
  );

const viaPassport = (init: RequestInit) => {
  const strategy = new BearerStrategy((_token: string, done: (...args: unknown[]) => void) =>
    done(null, false),
  );
  const authenticate = passport.authenticate(strategy, { session: false, failWithError: true });
  return expressError([authenticate], init);
};

const rows: readonly Row[] = [
  { name: 'jsonwebtoken, malformed', provoke: () => verify(tokens.malformed), ...invalid },
  { name: 'jsonwebtoken, forged', provoke: () => verify(tokens.forged), ...invalid },
  {
    name: 'jsonwebtoken, another issuer',
    provoke: () => verify(tokens.good, { issuer: `${marker}2` }),
    ...invalid,
  },
  { name: 'jsonwebtoken, expired', provoke: () => verify(tokens.expired), ...expired },
  { name: 'jsonwebtoken, too early', provoke: () => verify(tokens.early), ...early },
  { name: 'jsonwebtoken, none', provoke: () => verify(''), ...missing },
  {
    name: 'jsonwebtoken, a service without a key',
    provoke: () => verify(tokens.good, {}, null),
    ...fault,
  },
  { name: 'jose, malformed', provoke: () => viaJose(tokens.malformed), ...invalid },
  { name: 'jose, forged', provoke: () => viaJose(tokens.forged), ...invalid },
  {
    name: 'jose, another issuer',
    provoke: () => viaJose(tokens.good, { issuer: 'other' }),
    ...invalid,
  },
  {
    name: 'jose, another algorithm',
    provoke: () => viaJose(tokens.good, { algorithms: ['HS512'] }),
    ...invalid,
  },
  { name: 'jose, expired', provoke: () => viaJose(tokens.expired), ...expired },
  { name: 'jose, too early', provoke: () => viaJose(tokens.early), ...early },
  {
    name: 'jose, a key set without the key',
    provoke: () => jose.jwtVerify(tokens.good, jose.createLocalJWKSet({ keys: [] })),
    ...invalid,
  },
  {
    name: 'jose, a key set that is not served',
    provoke: async () =>
      jose.jwtVerify(tokens.good, jose.createRemoteJWKSet(new URL(await startUpstream()))),
    statusCode: 502,
    message: upstreamFailed,
  },
  {
    name: 'jose, a key set that nobody serves',
    provoke: async () =>
      jose.jwtVerify(tokens.good, jose.createRemoteJWKSet(new URL(await goneUrl()))),
    statusCode: 502,
    message: upstreamFailed,
  },
  {
    name: 'jose, a key set that makes no sense',
    provoke: () => jose.createLocalJWKSet({ keys: marker } as never),
    ...fault,
  },
  { name: 'express-jwt, none', provoke: () => express({}), ...missing },
  {
    name: 'express-jwt, another scheme',
    provoke: () => express({ headers: { authorization: `Basic ${marker}` } }),
    ...invalid,
  },
  { name: 'express-jwt, malformed', provoke: () => express(bearer(tokens.malformed)), ...invalid },
  { name: 'express-jwt, expired', provoke: () => express(bearer(tokens.expired)), ...expired },
  {
    name: 'express-jwt, revoked',
    provoke: () => express(bearer(tokens.good), { isRevoked: async () => true }),
    ...invalid,
  },
  { name: 'koa-jwt, none', provoke: () => koa({}), ...missing },
  { name: 'koa-jwt, forged', provoke: () => koa(bearer(tokens.forged)), ...invalid },
  {
    name: 'koa-jwt, expired',
    provoke: () => koa(bearer(tokens.expired), { debug: true }),
    ...expired,
  },
  {
    name: 'koa-jwt, revoked',
    provoke: () => koa(bearer(tokens.good), { isRevoked: async () => true }),
    ...invalid,
  },
  { name: '@fastify/jwt, none', provoke: () => fastify({}), ...missing },
  {
    name: '@fastify/jwt, another scheme',
    provoke: () => fastify({ authorization: `Basic ${marker}` }),
    ...missing,
  },
  {
    name: '@fastify/jwt, malformed',
    provoke: () => fastify({ authorization: `Bearer ${tokens.malformed}` }),
    ...invalid,
  },
  {
    name: '@fastify/jwt, forged',
    provoke: () => fastify({ authorization: `Bearer ${tokens.forged}` }),
    ...invalid,
  },
  {
    name: '@fastify/jwt, expired',
    provoke: () => fastify({ authorization: `Bearer ${tokens.expired}` }),
    ...expired,
  },
  { name: 'passport, none', provoke: () => viaPassport({}), ...missing },
  { name: 'passport, an unknown token', provoke: () => viaPassport(bearer(marker)), ...missing },
];

checkRows('tokens', rows);
