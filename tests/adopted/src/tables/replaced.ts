import type { Stage } from '../lines.ts';

/** An assertion of a service's own that the contract replaces on purpose. */
export interface Replaced {
  /** The test that has it. */
  readonly name: string;
  /** What the assertion says, so that another one in the same test is not taken for it. */
  readonly says: string;
  readonly reason: string;
  /** The stage where it is replaced; by default, both. */
  readonly at?: Exclude<Stage, 'before'>;
}

const keys = 'the keys of a failure are statusCode, message and error';
const sentence = 'the sentence is in message';
const kept = 'everything is rewritten until an option says what other programs read';

/** What each service's own tests say of a failure that the contract says in another way. */
export const replaced: Readonly<Record<string, readonly Replaced[]>> = {
  'express-boilerplate': [
    {
      name: 'should tell which part is down',
      says: "checks: { database: 'down' }",
      reason: kept,
      at: 'pasted',
    },
    { name: 'should return 401 without a session', says: 'code: 401', reason: keys },
    { name: 'should return 401 if the access token is missing', says: 'code: 401', reason: keys },
    {
      name: 'should return 404 for an unknown route',
      says: "'Route not found'",
      reason: 'without a middleware for unknown routes, the sentence is that of the contract',
      at: 'adopted',
    },
    {
      name: 'should refuse an avatar that is too large',
      says: 'got 413',
      reason: 'its handler made a 400 of every MulterError',
      at: 'adopted',
    },
    {
      name: 'should return 409 for an email that is taken',
      says: "'A resource with the same values already exists'",
      reason: 'its handler knew the sentence; databaseErrors() names no column',
      at: 'adopted',
    },
  ],
  'express-passport': [
    {
      name: 'refuses an order, and says what is wrong with each field',
      says: "(reading 'body')",
      reason: "celebrate's key validation is none of the contract: the messages name the fields",
    },
    { name: 'without a token: 401', says: "- 'Unauthorized'", reason: 'the body is JSON' },
    { name: 'an order that is not there', says: "- 'No such order'", reason: sentence },
    { name: 'an order can be cancelled once', says: "- 'The order is not open'", reason: sentence },
    { name: 'what is not for sale', says: "- 'The moon is not for sale'", reason: sentence },
    {
      name: 'tells OAuth clients why, in their own words',
      says: 'unsupported_grant_type',
      reason: kept,
      at: 'pasted',
    },
    {
      name: 'takes a webhook that is signed, and no other',
      says: 'Webhook Error',
      reason: kept,
      at: 'pasted',
    },
    { name: 'is ready as long as the queue is', says: "'behind'", reason: kept, at: 'pasted' },
  ],
  'fastify-demo': [
    { name: 'should tell what is full', says: "disk: 'full'", reason: kept, at: 'pasted' },
    {
      name: 'should refuse who is not logged in, and let browsers read it',
      says: 'statusCode: 401',
      reason: keys,
    },
    {
      name: 'should refuse a task that is invalid',
      says: 'name is required',
      reason: "its handler sent Ajv's text; two fields give an array of two messages",
      at: 'adopted',
    },
    {
      name: 'should refuse a file that is too large',
      says: "'File is too large'",
      reason: 'its handler sent the text of the plugin',
      at: 'adopted',
    },
    {
      name: 'should log an error with its cause, and hide it',
      says: "- 'Internal Server Error'",
      reason: 'a 500 has the sentence of the contract',
    },
    { name: 'should answer unknown routes', says: 'statusCode: 404', reason: keys },
  ],
  'koa-realworld': [
    {
      name: 'tells monitors which check fails',
      says: "name: 'store'",
      reason: kept,
      at: 'pasted',
    },
    { name: 'asks for a token', says: 'statusCode: 401', reason: keys },
    { name: 'refuses a wrong password', says: 'email or password is invalid', reason: sentence },
    { name: 'wants an email', says: 'email can not be empty', reason: sentence },
    { name: 'wants a title, and another one', says: "title can't be blank", reason: sentence },
    { name: 'does not know every article', says: 'No such article', reason: sentence },
    { name: 'does not know every path', says: 'Nothing here', reason: sentence },
    {
      name: 'logs every request with what it was answered',
      says: '1 !== 0',
      reason:
        "Koa gives its 'error' event every thrown error, which the service's own handler kept back",
      at: 'adopted',
    },
    {
      name: 'logs what broke, and does not tell clients',
      says: 'statusCode: 500',
      reason: keys,
    },
  ],
  'nest-boilerplate': [
    {
      name: '/health (GET) tells what is down',
      says: "(reading 'info')",
      reason: 'a health check has the body that Nest gives it, without that of the filter around it',
    },
    {
      name: '/api/agents (POST) says what is invalid',
      says: "(reading 'message')",
      reason: sentence,
    },
    {
      name: '/api/agents (POST) refuses a name that is taken',
      says: "(reading 'message')",
      reason: sentence,
    },
    {
      name: '/api/agents (GET) wants a key that it knows',
      says: "(reading 'message')",
      reason: sentence,
    },
    { name: '/api/agents/:id (GET)', says: "- '/api/agents/77'", reason: keys },
    {
      name: '/api/agents/teapot (GET) has a code',
      says: "(reading 'code')",
      reason: 'a client tells failures apart by their status',
    },
  ],
};
