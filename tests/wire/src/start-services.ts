import { fileURLToPath } from 'node:url';
import { prepared } from '@error-contract/harness/prepared';
import { type Job, provideServices } from '@error-contract/harness/provide-services';
import { nodes } from '@error-contract/harness/runtimes';
import { targets } from '@error-contract/harness/targets';

const script = fileURLToPath(new URL('../services/start.js', import.meta.url));

/** The bytes must be the same in these environments. One Node is enough, and what is asked there. */
const environments = {
  development: { NODE_ENV: 'development', WIRE_VARIANTS: 'contract' },
  test: { NODE_ENV: 'test', WIRE_VARIANTS: 'contract,logged' },
  polluted: { WIRE_POLLUTED: '1', WIRE_VARIANTS: 'contract' },
};

const kinds = [
  ...nodes.map(({ name, program }) => ({ kind: name.toLowerCase(), node: program })),
  ...Object.entries(environments).map(([kind, env]) => ({ kind, env })),
];

const targetsOn = (kind: string) => targets.filter(({ runsOn }) => runsOn?.test(kind) ?? true);

/** Their names are such as `express 5, node 24` and `koa 3, development`. */
const jobs: readonly Job[] = kinds.flatMap(({ kind, ...options }) =>
  targetsOn(kind).map((target) => ({ name: `${target.name}, ${kind}`, target, ...options })),
);

export default prepared((project) => provideServices(project, script, jobs));
