import { seeds } from '@error-contract/telephony';

const { keys } = seeds;

/** The keys of the seeded organizations. */
export const keyLines = [
  'Keys, sent as Authorization: Bearer KEY',
  `  Acme     ${keys.acme}     (100 requests a minute)`,
  `  Globex   ${keys.globex} (100 requests a minute)`,
  `  Acme     ${keys.burst}   (3 requests a minute)`,
  `  Acme     ${keys.reader} (the scope read: 403 for changes)`,
  `  refused  ${keys.revoked} (revoked), ${keys.expired} (expired)`,
].join('\n');

/** Command lines to try, each for another app. */
export function curlLines(urls: readonly string[]): string {
  const [express = '', fastify = express, koa = express] = urls;
  const bearer = `-H 'Authorization: Bearer ${keys.acme}'`;
  const call = (url: string, to: string) => [
    `  curl -i ${url}/v1/calls ${bearer} \\`,
    "    -H 'Content-Type: application/json' \\",
    `    -d '{"agent_id":"${seeds.agents.support}","to_phone_number":"${to}"}'`,
  ];
  return [
    'Try',
    `  curl -i ${express}/v1/agents ${bearer}`,
    `  curl -i ${fastify}/v1/agents`,
    `  curl -i ${koa}/v1/agents/${seeds.agents.globex} \\`,
    `    ${bearer}`,
    ...call(express, '+91 98765'),
    ...call(fastify, seeds.blockedNumber),
    ...call(koa, seeds.brokenCarrierNumber),
  ].join('\n');
}
