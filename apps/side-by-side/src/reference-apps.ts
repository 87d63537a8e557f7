import { listen as listenExpress } from '@error-contract/reference-express';
import { listen as listenFastify } from '@error-contract/reference-fastify';
import { listen as listenKoa } from '@error-contract/reference-koa';
import type { AppOptions } from '@error-contract/telephony';

/** One of the three apps. */
export interface ReferenceApp {
  readonly framework: string;
  readonly name: string;
  readonly listen: AppOptions['listen'];
}

/** The three apps, in the order of their ports. */
export const referenceApps: readonly ReferenceApp[] = [
  { framework: 'Express', name: 'reference-express', listen: listenExpress },
  { framework: 'Fastify', name: 'reference-fastify', listen: listenFastify },
  { framework: 'Koa', name: 'reference-koa', listen: listenKoa },
];
