import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { startOnPort } from '@error-contract/harness/start-on-port';
import { transformSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';

/** The first code block of a language in a package's README, or below one of its headings. */
function blockOf(name: string, language: string, heading = ''): string {
  const readme = readFileSync(
    new URL(`../../../packages/${name}/README.md`, import.meta.url),
    'utf8',
  );
  const below = readme.slice(readme.indexOf(heading));
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(below)?.[1];
  if (block === undefined) throw new Error(`The README of ${name} has no ${language} block.`);
  return block;
}

/** Runs an example as its reader would: as a module beside the installed packages. */
const argsOf = (name: string, heading?: string) => [
  '--input-type=module',
  '--eval',
  blockOf(name, 'js', heading),
];

const experimentalDecorators = { compilerOptions: { experimentalDecorators: true } };

/** The same for Nest, whose decorators are compiled, to CommonJS by most. */
function compiledArgsOf(name: string): string[] {
  const options = { loader: 'ts', format: 'cjs', tsconfigRaw: experimentalDecorators } as const;
  return ['--input-type=commonjs', '--eval', transformSync(blockOf(name, 'ts'), options).code];
}

test.each([
  ['core', ''],
  ['core', '\n## OpenAPI\n'],
  ['client', ''],
])('the example of %s prints what its README says %j', async (name, heading) => {
  const { stdout } = await promisify(execFile)(process.execPath, argsOf(name, heading));
  expect(stdout).toBe(blockOf(name, 'text', heading));
});

test.each<[name: string, heading: string, argsOf: (name: string, heading: string) => string[]]>([
  ['express', '', argsOf],
  ['fastify', '', argsOf],
  ['koa', '', argsOf],
  ['fetch', '', argsOf],
  ['fetch', '\n## Hono\n', argsOf],
  ['nest', '', compiledArgsOf],
])('the example of %s answers what its README says %j', async (name, heading, args) => {
  const [command = '', answer] = blockOf(name, 'console', heading).split('\n');
  const { pathname } = new URL(command.replace(/^\$ curl /, ''));
  const running = await startOnPort(args(name, heading));
  onTestFinished(running.stop);
  const response = await fetch(running.url + pathname);
  expect(await response.text()).toBe(answer);
});
