import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { type Running, startReference } from './testing/reference-server.ts';
import { cert, key } from './testing/self-signed.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { timeout: 300_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
}

let plain: Running;
let server: Server;
let url: string;

beforeAll(async () => {
  plain = await startReference();
  server = createServer({ cert, key }, (req, res) => plain.server.emit('request', req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await plain.close();
});

it('an untrusted certificate needs --insecure', async () => {
  const strict = await run(url, '--only', 'EC-ROUTE-01');
  expect(strict).toMatchObject({ code: 2, stderr: expect.stringMatching(/certificate/) });
  const trusting = await run(url, '--insecure', '--only', 'EC-ROUTE-01,EC-CONN-01');
  expect(trusting).toMatchObject({ code: 0 });
});

it('every audit runs, also those that break off', async () => {
  const { stdout, stderr } = await run(url, '--insecure');
  expect(stdout).toMatch(/\d+ of \d+ passed/);
  expect(stderr).toContain(`${audits.length}/${audits.length} audits`);
});

it('a service that speaks plain HTTP is told so', async () => {
  const { code, stderr } = await run(plain.url.replace('http:', 'https:'));
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^could not run: 127\.0\.0\.1:\d+ cannot be reached: [\w ]+; if it speaks HTTP, give the URL with http:\/\/\n$/,
  );
});
