import type { Replaced } from './compare.ts';
import { express4, express5 } from './tables/express.ts';
import { fastify5 } from './tables/fastify.ts';
import { koa2, koa3 } from './tables/koa.ts';

export interface Peer {
  readonly name: 'express' | 'fastify' | 'koa';
  /** Of which the list is. Another one has other tests. */
  readonly version: string;
  /** The file that exports the framework. */
  readonly main: string;
  readonly runner: 'mocha' | 'node' | 'node with the names of Jest';
  /** Globs of test files, or what Mocha is given. */
  readonly tests: readonly string[];
  readonly replaced: readonly Replaced[];
}

const express = {
  name: 'express',
  main: 'lib/express.js',
  runner: 'mocha',
  tests: ['test/', 'test/acceptance/'],
} as const;

const koa = { name: 'koa', main: 'lib/application.js' } as const;

/** The files about errors, 404, hooks, replies, streams, `inject` and content parsers. */
export const ordinaryTests = [
  'test/404s.test.js',
  'test/500s.test.js',
  'test/content-{length,parser,type}.test.js',
  'test/custom-parser.*.test.js',
  'test/encapsulated-error-handler.test.js',
  'test/hooks{,-async,.on-ready}.test.js',
  'test/inject.test.js',
  'test/internals/reply.test.js',
  'test/reply-error.test.js',
  'test/route-hooks.test.js',
  'test/{set-error-handler,skip-reply-send,throw,validation-error-handling}.test.js',
  'test/stream.*.test.js',
];

export const peers: readonly Peer[] = [
  { ...express, version: '5.2.1', replaced: express5 },
  { ...express, version: '4.22.2', replaced: express4 },
  {
    ...koa,
    version: '3.2.0',
    runner: 'node',
    tests: ['__tests__/**/*.test.js'],
    replaced: koa3,
  },
  {
    ...koa,
    version: '2.16.4',
    runner: 'node with the names of Jest',
    tests: ['__tests__/**/*.js'],
    replaced: koa2,
  },
  {
    name: 'fastify',
    version: '5.12.8',
    main: 'fastify.js',
    runner: 'node',
    tests: ['test/**/*.test.js'],
    replaced: fastify5,
  },
];
