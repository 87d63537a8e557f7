import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

export async function start() {
  const entryPoints = [new URL('worker.js', import.meta.url).pathname];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const flare = new Miniflare({
    modules: true,
    script: outputFiles[0].text,
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port: 0,
  });
  return Number((await flare.ready).port);
}
