import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { type Peer, peers } from './peers.ts';
import { runSuite } from './run-suite.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({
  options: {
    express: { type: 'string', multiple: true, default: [] },
    koa: { type: 'string', multiple: true, default: [] },
    fastify: { type: 'string', multiple: true },
  },
});

/** The package of Fastify has its tests. */
const ownFastify = dirname(createRequire(import.meta.url).resolve('fastify/package.json'));

function peerIn(name: Peer['name'], folder: string): Peer | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) {
    console.log(`not run: ${name}: there is no ${path}`);
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(path, 'utf8'));
  const peer = peers.find((each) => each.name === name && each.version === version);
  if (peer) return peer;
  const known = peers.filter((each) => each.name === name).map((each) => each.version);
  console.log(
    `not run: ${folder} has ${name} ${version}, and the lists are of ${known.join(', ')}`,
  );
  return undefined;
}

async function check(name: Peer['name'], folder: string): Promise<boolean> {
  const peer = peerIn(name, folder);
  if (!peer) return false;
  const without = await runSuite(peer, { folder, withContract: false });
  const withContract = await runSuite(peer, { folder, withContract: true });
  return tell(peer, compare(without, withContract, peer.replaced));
}

const given = [
  ...values.express.map((folder) => ['express', folder] as const),
  ...values.koa.map((folder) => ['koa', folder] as const),
  ...(values.fastify ?? [ownFastify]).map((folder) => ['fastify', folder] as const),
];

for (const name of ['express', 'koa'] as const) {
  if (values[name].length > 0) continue;
  console.log(`not run: ${name}: its package has no tests. Give a checkout: --${name} FOLDER`);
}
for (const [name, folder] of given) {
  if (!(await check(name, resolve(folder)))) process.exitCode = 1;
}
