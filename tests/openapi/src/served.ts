import { frameworks, useApp, useStore } from '@error-contract/clients/reference-apps';
import type { Store } from '@error-contract/telephony';

/** The three apps on one store, for the tests of a file. Call their URLs inside a test. */
export interface Served {
  readonly store: () => Store;
  /** By framework. */
  readonly urls: ReadonlyMap<string, () => string>;
}

/** Starts the three apps for the tests of a file. */
export function serveApps(): Served {
  const store = useStore();
  const urls = new Map(frameworks.map((framework) => [framework, useApp(framework, store)]));
  return { store, urls };
}

/** Sends one request to each app, and returns the responses in the order of the frameworks. */
export function askAll({ urls }: Served, path: string, init?: RequestInit): Promise<Response[]> {
  return Promise.all([...urls.values()].map((url) => fetch(url() + path, init)));
}
