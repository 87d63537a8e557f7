import type { Server } from 'node:net';
import { portOf, type Variants } from './service.ts';
import { leaveOut } from './without.ts';

const frameworks = new Map<string, () => Promise<{ variants: Variants }>>([
  ['express', () => import('./express.ts')],
  ['express-foreign', () => import('./express-foreign.ts')],
  ['express-growth', () => import('./express-growth.ts')],
  ['fastify', () => import('./fastify.ts')],
  ['fastify-foreign', () => import('./fastify-foreign.ts')],
  ['fastify-growth', () => import('./fastify-growth.ts')],
  ['hono', () => import('./hono.ts')],
  ['koa', () => import('./koa.ts')],
  ['koa-foreign', () => import('./koa-foreign.ts')],
  ['koa-growth', () => import('./koa-growth.ts')],
  ['nest', () => import('./nest.ts')],
]);

/**
 * Starts a service by its name: `express/contract`, or `express/contract without emit`.
 * @throws {Error} if there is none
 */
export async function startVariant(name: string): Promise<{ server: Server; port: number }> {
  const [service = '', without] = name.split(' without ');
  const [framework = '', variant = ''] = service.split('/');
  const assertLeftOut = without ? leaveOut(without) : undefined;
  const variants = (await frameworks.get(framework)?.())?.variants;
  const start = variants?.[variant];
  if (!start) throw new Error(`There is no service ${name}`);
  const server = await start();
  assertLeftOut?.();
  return { server, port: await portOf(server) };
}
