import { errorContract } from '@error-contract/express';
import { portOf } from '../listening.js';

async function start(mount, { contract, options, late, attach }, kit) {
  const app = kit.express();
  if (contract && !late) errorContract(app, options);
  await mount(app, kit);
  app.get('/usual', (_req, res) => res.json({ a: 1 }));
  if (contract && late) errorContract(app, options);
  const server = app.listen(0, '127.0.0.1');
  attach?.(server);
  return portOf(server);
}

export async function load(moduleName) {
  const { default: express } = await import(moduleName);
  return { express, start };
}
