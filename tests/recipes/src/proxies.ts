import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A proxy whose config stands in `recipes/`. */
export interface ProxyRecipe {
  readonly name: string;
  readonly config: string;
  /** The arguments that run it in the foreground. */
  readonly args: (config: string, folder: string) => readonly string[];
  /** The audits that fail whatever its config says. */
  readonly fails: readonly string[];
}

export const proxies: readonly ProxyRecipe[] = [
  {
    name: 'nginx',
    config: 'nginx.conf',
    args: (config, folder) => [
      ...['-p', folder, '-e', 'stderr', '-c', config],
      ...['-g', `daemon off; master_process off; pid ${join(folder, 'pid')};`],
    ],
    // It takes any Expect, and closes a connection that is too slow without an answer.
    fails: ['EC-PARSE-05', 'EC-TIME-01'],
  },
  {
    name: 'haproxy',
    config: 'haproxy.cfg',
    args: (config) => ['-db', '-f', config],
    // Its parser has an HTML page of its own for what is no HTTP.
    fails: [
      ...['EC-PARSE-02', 'EC-PARSE-07', 'EC-TIME-01'],
      ...['EC-BODY-01', 'EC-BODY-02', 'EC-HDR-01', 'EC-HDR-02'],
    ],
  },
  {
    name: 'caddy',
    config: 'Caddyfile',
    args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
    // Its parser answers with a line of text, and a request that breaks off becomes a 502.
    fails: [
      ...['EC-5XX-03', 'EC-FRAME-05', 'EC-FRAME-06', 'EC-TIME-01', 'EC-CONN-06'],
      ...['EC-BODY-01', 'EC-BODY-02', 'EC-HDR-01', 'EC-HDR-02', 'EC-HDR-03'],
    ],
  },
];

function programOf(name: string): string | undefined {
  const path = process.env[`${name.toUpperCase()}_PATH`];
  if (path) return path;
  try {
    // Debian keeps servers where only root looks.
    const PATH = `${process.env.PATH}:/usr/sbin`;
    return execFileSync('which', [name], { encoding: 'utf8', env: { PATH } }).trim();
  } catch {
    process.stdout.write(`not run: ${name} is not installed\n`);
    return undefined;
  }
}

/** The proxies of this machine. */
export const installed = proxies.flatMap((proxy) => {
  const program = programOf(proxy.name);
  return program === undefined ? [] : [{ ...proxy, program }];
});

/** Writes the config of a recipe with ports of this test, into a folder of its own. */
export function writeConfig({ config }: ProxyRecipe, port: number, servicePort: number) {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  const text = readFileSync(new URL(`../recipes/${config}`, import.meta.url), 'utf8')
    .replaceAll('8080', String(port))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${servicePort}`)
    .replaceAll('port_value: 3000', `port_value: ${servicePort}`);
  const path = join(folder, config);
  writeFileSync(path, text);
  return { path, folder };
}
