import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '@error-contract/harness/runtimes';
import { serveFolder } from '@error-contract/harness/serve-folder';
import { run } from '@error-contract/releases/workspace/run';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { showPage } from './bundles/show-page.ts';
import { runForJson } from './setup/run-node.ts';

const folder = join(inject('shared'), 'bundles');
const modules = join(inject('shared'), 'node_modules');
const sentence = 'An unexpected error occurred. If this persists, contact support.';
const missing = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
const consumed = {
  isKnown: true,
  name: 'NotFoundError',
  body: missing,
  hidden: { statusCode: 500, message: sentence, error: 'Internal Server Error' },
  phone: [true, false],
};

async function vite(...args: string[]): Promise<void> {
  const script = join(modules, 'vite/bin/vite.js');
  await run(process.execPath, [script, 'build', '--logLevel', 'warn', ...args], { cwd: folder });
}

async function esbuild(source: string, out: string, ...args: string[]): Promise<void> {
  const script = join(modules, 'esbuild/bin/esbuild');
  const options = ['--bundle', '--minify', `--outfile=${out}`, '--log-level=warning', ...args];
  await run(process.execPath, [script, source, ...options], { cwd: folder });
}

beforeAll(async () => {
  await vite('--outDir', 'vite');
  await vite('--ssr', 'main.js', '--outDir', 'vite-node');
  await esbuild('main.js', 'esbuild/browser.js', '--format=iife', '--platform=browser');
  await esbuild('main.js', 'esbuild/node.mjs', '--format=esm', '--platform=neutral');
  await esbuild('main.js', 'esbuild/node.cjs', '--format=cjs', '--platform=node');
  await esbuild('service.js', 'esbuild/service.cjs', '--format=cjs', '--platform=node');
  await writeFile(join(folder, 'esbuild/index.html'), '<script defer src="browser.js"></script>');
});

const files = ['vite-node/main.js', 'esbuild/node.mjs', 'esbuild/node.cjs'];

describe('in Node', () => {
  test.each(files)('%s', async (file) => {
    expect(await runForJson(process.execPath, [file], folder)).toEqual(consumed);
  });

  test('a service in one file', async () => {
    expect(await runForJson(process.execPath, ['esbuild/service.cjs'], folder)).toEqual(missing);
  });
});

describe.each(findChromium())('in %s', (browser) => {
  test.each(['vite', 'esbuild'])('the page of %s', async (name) => {
    const { url, close } = await serveFolder(join(folder, name));
    const text = await showPage(browser, `${url}/index.html`).finally(close);
    expect(JSON.parse(text)).toEqual(consumed);
  });
});
