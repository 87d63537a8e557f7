/** A service to judge: the same routes, written for one framework. */
export interface Service {
  /** Its script in `services/`, without the extension. */
  readonly script: string;
  readonly title: string;
  /** Its packages. The table shows their versions. */
  readonly packages: readonly string[];
}

/** One call of errorContract, and no other error handling. */
export const contractServices: readonly Service[] = [
  { script: 'contract/express', title: 'Express, `errorContract`', packages: ['express'] },
  {
    script: 'contract/fastify',
    title: 'Fastify, `errorContract`, Ajv with `allErrors`',
    packages: ['fastify'],
  },
  { script: 'contract/koa', title: 'Koa, `errorContract`', packages: ['koa'] },
  {
    script: 'contract/hono',
    title: 'Hono on Node, `errorContract`',
    packages: ['hono', '@hono/node-server'],
  },
  {
    script: 'contract/nest-express',
    title: 'Nest on Express, `ErrorContractModule`',
    packages: ['@nestjs/core', 'class-validator'],
  },
  {
    script: 'contract/nest-fastify',
    title: 'Nest on Fastify, `ErrorContractModule`',
    packages: ['@nestjs/core', '@nestjs/platform-fastify'],
  },
];

/** The same app on other runtimes, which answer below it by themselves. */
export const runtimeServices: readonly (Service & { readonly runtime: 'Bun' | 'Deno' })[] = [
  { script: 'contract/hono-bun', runtime: 'Bun', title: 'Hono on Bun', packages: ['hono'] },
  { script: 'contract/hono-deno', runtime: 'Deno', title: 'Hono on Deno', packages: ['hono'] },
];

/** As people write them without the contract. */
export const bareServices: readonly Service[] = [
  {
    script: 'bare/express',
    title: 'Express, no error handler',
    packages: ['express', 'http-errors'],
  },
  {
    script: 'bare/express-handler',
    title: 'Express, `res.status(…).json({ error: err.message })`',
    packages: ['express', 'http-errors'],
  },
  { script: 'bare/fastify', title: 'Fastify, its defaults', packages: ['fastify', 'http-errors'] },
  {
    script: 'bare/koa',
    title: 'Koa, `ctx.throw`',
    packages: ['koa', '@koa/router', '@koa/bodyparser'],
  },
  {
    script: 'bare/nest',
    title: 'Nest on Express, `ValidationPipe`',
    packages: ['@nestjs/core', 'class-validator'],
  },
  {
    script: 'bare/hapi',
    title: 'hapi, Boom and Joi',
    packages: ['@hapi/hapi', '@hapi/boom', 'joi'],
  },
];

export const services: readonly Service[] = [...contractServices, ...bareServices];
