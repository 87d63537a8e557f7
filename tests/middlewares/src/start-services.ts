import { fileURLToPath } from 'node:url';
import { prepared } from '@error-contract/harness/prepared';
import { provideServices } from '@error-contract/harness/provide-services';
import { targets } from '@error-contract/harness/targets';

const script = fileURLToPath(new URL('../services/start.js', import.meta.url));
const asked = ['express 5', 'express 4', 'fastify 5', 'koa 3'];

const jobs = targets
  .filter(({ name }) => asked.includes(name))
  .map((target) => ({ name: target.name, target }));

export default prepared((project) => provideServices(project, script, jobs));
