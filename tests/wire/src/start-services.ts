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

const nestVariants =
  'contract,keep,report,choose,by path,deviation throws,deviations,all protocols';

/** Nest must send what the framework below it sends: see nest.test.ts. */
const nestJobs: readonly Job[] = targets
  .filter(({ module }) => module === 'express' || module === 'fastify')
  .map((target) => ({
    name: `${target.name}, nest`,
    kind: 'nest',
    target,
    env: { WIRE_VARIANTS: nestVariants },
  }));

export default prepared((project) => provideServices(project, script, [...jobs, ...nestJobs]));
