import { errorContract } from '@error-contract/fastify';

async function start(mount, { contract, options, late, attach }, kit) {
  const app = kit.fastify();
  const install = async () => {
    if (contract) await app.register(errorContract, options ?? {});
  };
  if (!late) await install();
  await mount(app, kit, install);
  app.get('/usual', async () => ({ a: 1 }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  attach?.(app.server);
  return app.server.address().port;
}

export async function load(moduleName) {
  const { fastify } = await import(moduleName);
  return { fastify, start };
}
