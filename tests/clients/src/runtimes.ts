import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serve } from '@error-contract/harness/listen';
import { chromium } from 'playwright-core';
import type { ScenarioCall } from './scenarios.ts';

/** The URLs that a scenario gets. */
export interface Urls {
  readonly api: string;
  readonly gone: string;
}

/** Where scenarios run. */
export interface Runtime {
  run(scenario: string, urls: Urls, call?: ScenarioCall): Promise<unknown>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const distOf = (name: string) => dirname(require.resolve(name));
const folders: Readonly<Record<string, string>> = {
  client: distOf('@error-contract/client'),
  core: distOf('@error-contract/core'),
  page: join(import.meta.dirname, '../page'),
};
const html = `<!doctype html><script type="importmap">{"imports":{
  "@error-contract/client":"/client/index.js","@error-contract/core":"/core/index.js",
  "@error-contract/core/options":"/core/options.js"}}</script>`;

/** Serves the built modules unchanged: a page only needs an import map. */
async function fileOf(url: string): Promise<string> {
  const [, folder = '', ...rest] = url.split('/');
  return readFile(join(folders[folder] ?? '', ...rest), 'utf8');
}

const none: ScenarioCall = { method: 'GET', path: '/' };

/** Runs the scenarios in Node. */
export async function openNode(): Promise<Runtime> {
  const { scenarios } = await import('../page/scenarios.js');
  return {
    run: async (scenario, urls, call = none) => scenarios[scenario]?.(urls, call),
    async close() {},
  };
}

/** Runs the scenarios in a page. The service that it calls has another origin. */
export async function openChromium(executablePath: string): Promise<Runtime> {
  const site = await serve((request, response) => {
    if (request.url === '/') return void response.setHeader('content-type', 'text/html').end(html);
    response.setHeader('content-type', 'text/javascript');
    fileOf(request.url ?? '').then(
      (text) => response.end(text),
      () => response.writeHead(404).end(),
    );
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(site.url);
  return {
    // As text, because the test runner would change a function.
    run: (scenario, urls, call = none) => {
      const given = `${JSON.stringify(urls)}, ${JSON.stringify(call)}`;
      return page.evaluate(
        `import('/page/scenarios.js').then((it) => it.scenarios.${scenario}(${given}))`,
      );
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
