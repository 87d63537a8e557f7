import type { ConformanceConfig } from '@error-contract/conformance';
import demo from '../services/fastify-demo/conformance.json' with { type: 'json' };
import realworld from '../services/koa-realworld/conformance.json' with { type: 'json' };
import passport from '../services/express-passport/conformance.json' with { type: 'json' };
import boilerplate from '../services/express-boilerplate/conformance.json' with { type: 'json' };

/** A service in the style of real ones. */
export interface Service {
  /** Its folder in `services/`. */
  readonly name: string;
  /** The README of the package that it adopts, and the packages that it has already. */
  readonly readme: string;
  /** What starts it. */
  readonly entry: string;
  readonly hints: ConformanceConfig;
}

export const services: readonly Service[] = [
  {
    name: 'express-boilerplate',
    readme: 'packages/express/README.md',
    entry: 'bin/www.js',
    hints: boilerplate as ConformanceConfig,
  },
  {
    name: 'express-passport',
    readme: 'packages/express/README.md',
    entry: 'src/server.js',
    hints: passport as ConformanceConfig,
  },
  {
    name: 'fastify-demo',
    readme: 'packages/fastify/README.md',
    entry: 'server.js',
    hints: demo as ConformanceConfig,
  },
  {
    name: 'koa-realworld',
    readme: 'packages/koa/README.md',
    entry: 'src/index.js',
    hints: realworld as ConformanceConfig,
  },
];
