import { goneUrl } from '@error-contract/harness/listen';
import fastifyJwt from '@fastify/jwt';
import { expressjwt } from 'express-jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as jose from 'jose';
import jsonwebtoken from 'jsonwebtoken';
import koaJwt from 'koa-jwt';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { type Case, checkCases, failed, fault, marker, says } from './rows.ts';
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

const challenge = { 'www-authenticate': 'Bearer' };
const challenged = { 'www-authenticate': 'Bearer error="invalid_token"' };
const invalid = says(401, 'The access token is invalid', challenged);
const expired = says(401, 'The access token has expired', challenged);
const early = says(401, 'The access token is not valid yet', challenged);
const missing = says(401, 'Unauthorized', challenge);

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

const rows: readonly Case[] = [
  ['jsonwebtoken, malformed', () => verify(tokens.malformed), invalid],
  ['jsonwebtoken, forged', () => verify(tokens.forged), invalid],
  ['jsonwebtoken, another issuer', () => verify(tokens.good, { issuer: `${marker}2` }), invalid],
  ['jsonwebtoken, expired', () => verify(tokens.expired), expired],
  ['jsonwebtoken, too early', () => verify(tokens.early), early],
  ['jsonwebtoken, none', () => verify(''), missing],
  ['jsonwebtoken, a service without a key', () => verify(tokens.good, {}, null), fault],
  ['jose, malformed', () => viaJose(tokens.malformed), invalid],
  ['jose, forged', () => viaJose(tokens.forged), invalid],
  ['jose, another issuer', () => viaJose(tokens.good, { issuer: 'other' }), invalid],
  ['jose, another algorithm', () => viaJose(tokens.good, { algorithms: ['HS512'] }), invalid],
  ['jose, expired', () => viaJose(tokens.expired), expired],
  ['jose, too early', () => viaJose(tokens.early), early],
  [
    'jose, a key set without the key',
    () => jose.jwtVerify(tokens.good, jose.createLocalJWKSet({ keys: [] })),
    invalid,
  ],
  [
    'jose, a key set that is not served',
    async () =>
      jose.jwtVerify(tokens.good, jose.createRemoteJWKSet(new URL(await startUpstream()))),
    failed,
  ],
  [
    'jose, a key set that nobody serves',
    async () => jose.jwtVerify(tokens.good, jose.createRemoteJWKSet(new URL(await goneUrl()))),
    failed,
  ],
  [
    'jose, a key set that makes no sense',
    () => jose.createLocalJWKSet({ keys: marker } as never),
    fault,
  ],
  ['express-jwt, none', () => express({}), missing],
  [
    'express-jwt, another scheme',
    () => express({ headers: { authorization: `Basic ${marker}` } }),
    invalid,
  ],
  ['express-jwt, malformed', () => express(bearer(tokens.malformed)), invalid],
  ['express-jwt, expired', () => express(bearer(tokens.expired)), expired],
  [
    'express-jwt, revoked',
    () => express(bearer(tokens.good), { isRevoked: async () => true }),
    invalid,
  ],
  ['koa-jwt, none', () => koa({}), missing],
  ['koa-jwt, forged', () => koa(bearer(tokens.forged)), invalid],
  ['koa-jwt, expired', () => koa(bearer(tokens.expired), { debug: true }), expired],
  ['koa-jwt, revoked', () => koa(bearer(tokens.good), { isRevoked: async () => true }), invalid],
  ['@fastify/jwt, none', () => fastify({}), missing],
  ['@fastify/jwt, another scheme', () => fastify({ authorization: `Basic ${marker}` }), missing],
  [
    '@fastify/jwt, malformed',
    () => fastify({ authorization: `Bearer ${tokens.malformed}` }),
    invalid,
  ],
  ['@fastify/jwt, forged', () => fastify({ authorization: `Bearer ${tokens.forged}` }), invalid],
  ['@fastify/jwt, expired', () => fastify({ authorization: `Bearer ${tokens.expired}` }), expired],
  ['passport, none', () => viaPassport({}), missing],
  ['passport, an unknown token', () => viaPassport(bearer(marker)), missing],
];

checkCases('tokens', rows);
