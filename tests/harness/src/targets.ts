/** The frameworks that have an adapter; `fetch` is none of them. */
export type Framework = 'express' | 'fastify' | 'koa' | 'fetch' | 'hono';

/** Those that Node's own request and response go through. */
export type NodeFramework = Exclude<Framework, 'fetch' | 'hono'>;

/** A supported version of a framework. */
export interface Target {
  readonly name: string;
  readonly framework: Framework;
  /** The name under which it is installed. */
  readonly module: string;
  /** Where it runs: on every Node and in every environment, unless that would show nothing more. */
  readonly runsOn?: RegExp;
}

const newest = /^node 24$/;

export const targets: readonly Target[] = [
  { name: 'express 5', framework: 'express', module: 'express' },
  { name: 'express 4', framework: 'express', module: 'express-4' },
  { name: 'fastify 5', framework: 'fastify', module: 'fastify' },
  { name: 'fastify 5.11', framework: 'fastify', module: 'fastify-5.11', runsOn: newest },
  { name: 'fastify 5.8', framework: 'fastify', module: 'fastify-5.8', runsOn: newest },
  { name: 'fastify 5.6', framework: 'fastify', module: 'fastify-5.6' },
  { name: 'koa 3', framework: 'koa', module: 'koa' },
  { name: 'koa 2', framework: 'koa', module: 'koa-2' },
  { name: 'hono 4', framework: 'hono', module: 'hono', runsOn: /^node 2[04]$/ },
  { name: 'fetch', framework: 'fetch', module: '@error-contract/fetch', runsOn: newest },
];
