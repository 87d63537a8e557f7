/** A framework whose middlewares are asked. */
export interface Target {
  readonly name: string;
  readonly framework: 'express' | 'fastify' | 'koa';
  /** The name under which the framework is installed. */
  readonly module: string;
}

export const targets: readonly Target[] = [
  { name: 'express 5', framework: 'express', module: 'express' },
  { name: 'express 4', framework: 'express', module: 'express-4' },
  { name: 'fastify 5', framework: 'fastify', module: 'fastify' },
  { name: 'koa 3', framework: 'koa', module: 'koa' },
];
