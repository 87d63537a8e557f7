import { listen as listenExpress } from '@error-contract/reference-express';
import { listen as listenFastify } from '@error-contract/reference-fastify';
import { listen as listenKoa } from '@error-contract/reference-koa';
import {
  type AppOptions,
  createLogger,
  createStore,
  createTelephony,
  type Service,
  type Store,
  startService,
} from '@error-contract/telephony';
import { afterAll, beforeAll } from 'vitest';

const listeners: Readonly<Record<string, AppOptions['listen']>> = {
  Express: listenExpress,
  Fastify: listenFastify,
  Koa: listenKoa,
};

/** The frameworks of the reference apps. */
export const frameworks = Object.keys(listeners);

/** Starts a reference app on a free port. */
export async function startApp(framework: string, store: Store): Promise<Service> {
  const name = `reference-${framework.toLowerCase()}`;
  const logger = createLogger({ name, level: 'silent' });
  const telephony = await createTelephony({ store, rateLimitPrefix: name, logger });
  const listen = await listeners[framework]?.(telephony, logger);
  if (!listen) throw new TypeError(`There is no app on ${framework}.`);
  return startService({ name, port: 0, host: '127.0.0.1', listen, close: () => telephony.close() });
}

/** A store for the tests of a file. Call what it returns inside a test. */
export function useStore(): () => Store {
  let store: Store;
  beforeAll(async () => {
    store = await createStore();
  });
  afterAll(() => store?.close());
  return () => store;
}

/** A reference app for the tests of a block, with its own rate limits. Returns its URL. */
export function useApp(framework: string, store: () => Store): () => string {
  let service: Service;
  beforeAll(async () => {
    service = await startApp(framework, store());
  });
  afterAll(() => service?.stop());
  return () => service.url;
}
