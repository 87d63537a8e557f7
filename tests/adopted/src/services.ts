import type { ConformanceConfig } from '@error-contract/conformance';
import boilerplate from '../services/express-boilerplate/conformance.json' with { type: 'json' };
import passport from '../services/express-passport/conformance.json' with { type: 'json' };
import demo from '../services/fastify-demo/conformance.json' with { type: 'json' };
import realworld from '../services/koa-realworld/conformance.json' with { type: 'json' };
import nest from '../services/nest-boilerplate/conformance.json' with { type: 'json' };

/** A service in the style of real ones. */
export interface Service {
  /** Its folder in `services/`. */
  readonly name: string;
  /** The package that it adopts. */
  readonly adapter: 'express' | 'fastify' | 'koa' | 'nest';
  /** What starts it. */
  readonly entry: string;
  /** Its own tests. */
  readonly tests: string;
  /** Compiled by `tsc`, with the filter of the guide. */
  readonly isNest?: boolean;
  /** How the judge provokes its failures. */
  readonly hints: ConformanceConfig;
}

export const services: readonly Service[] = [
  {
    name: 'express-boilerplate',
    adapter: 'express',
    entry: 'bin/www.js',
    tests: 'tests/app.test.js',
    hints: boilerplate as ConformanceConfig,
  },
  {
    name: 'express-passport',
    adapter: 'express',
    entry: 'src/server.js',
    tests: 'test/api.test.js',
    hints: passport as ConformanceConfig,
  },
  {
    name: 'fastify-demo',
    adapter: 'fastify',
    entry: 'server.js',
    tests: 'test/app.test.js',
    hints: demo as ConformanceConfig,
  },
  {
    name: 'koa-realworld',
    adapter: 'koa',
    entry: 'src/index.js',
    tests: 'test/articles.test.js',
    hints: realworld as ConformanceConfig,
  },
  {
    name: 'nest-boilerplate',
    adapter: 'nest',
    entry: 'dist/src/main.js',
    tests: 'dist/test/agents.e2e.test.js',
    isNest: true,
    hints: nest as ConformanceConfig,
  },
];
