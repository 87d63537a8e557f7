/** The three frameworks that have an adapter. */
export type Framework = 'express' | 'fastify' | 'koa';

/** A supported version of a framework. */
export interface Target {
  readonly name: string;
  readonly framework: Framework;
  /** The name under which it is installed. */
  readonly module: string;
  /** A minor between the oldest and the newest, which runs on one Node only. */
  readonly isBetween?: boolean;
}

export const targets: readonly Target[] = [
  { name: 'express 5', framework: 'express', module: 'express' },
  { name: 'express 4', framework: 'express', module: 'express-4' },
  { name: 'fastify 5', framework: 'fastify', module: 'fastify' },
  { name: 'fastify 5.11', framework: 'fastify', module: 'fastify-5.11', isBetween: true },
  { name: 'fastify 5.8', framework: 'fastify', module: 'fastify-5.8', isBetween: true },
  { name: 'fastify 5.6', framework: 'fastify', module: 'fastify-5.6' },
  { name: 'koa 3', framework: 'koa', module: 'koa' },
  { name: 'koa 2', framework: 'koa', module: 'koa-2' },
];
