import { generateKeyPairSync } from 'node:crypto';
import { ORPCError, os } from '@orpc/server';
import { initTRPC, TRPCError } from '@trpc/server';
import { buildSchema } from 'graphql';
import { Provider } from 'oidc-provider';

/** A GraphQL schema, for graphql-http. */
export const schema = buildSchema('type Query { agent: String }');

function missing() {
  throw new TRPCError({ code: 'NOT_FOUND', message: 'No agent' });
}

function failing() {
  throw new Error('No database');
}

// In development it sends stacks, which are not the same with the contract.
const trpc = initTRPC.create({ isDev: false });

/** A router of tRPC. */
export const trpcRouter = trpc.router({
  missing: trpc.procedure.query(missing),
  failing: trpc.procedure.query(failing),
});

/** A router of oRPC. */
export const orpcRouter = {
  missing: os.handler(() => {
    throw new ORPCError('NOT_FOUND', { message: 'No agent', data: { id: 7 } });
  }),
  failing: os.handler(failing),
};

/** An OpenID provider with one client. Keys are given, because it warns of its own. */
export function createProvider() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const client = {
    client_id: 'agent',
    client_secret: 'hunter2',
    redirect_uris: ['https://agent.example/callback'],
  };
  return new Provider('http://127.0.0.1', {
    clients: [client],
    cookies: { keys: ['a key'] },
    features: { devInteractions: { enabled: false } },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] },
  });
}
