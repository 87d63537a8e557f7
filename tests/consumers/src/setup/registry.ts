import { createHash, randomUUID } from 'node:crypto';
import { type Listening, serve } from '@error-contract/harness/listen';
import type { Tarball } from '@error-contract/releases/pack/pack-packages';

function manifestOf(base: string, { manifest, bytes }: Served): Record<string, unknown> {
  const tarball = `${base}${encodeURIComponent(manifest.name)}/${manifest.version}.tgz`;
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  return { ...manifest, dist: { tarball, integrity } };
}

/** A tarball, and its bytes. */
export interface Served extends Pick<Tarball, 'manifest'> {
  readonly bytes: Buffer;
}

function describe(base: string, name: string, all: readonly Served[]): string | undefined {
  const own = all.filter(({ manifest }) => manifest.name === name);
  const [latest] = own;
  if (!latest) return undefined;
  const versions = own.map((one) => [one.manifest.version, manifestOf(base, one)]);
  const tags = { latest: latest.manifest.version };
  return JSON.stringify({ name, 'dist-tags': tags, versions: Object.fromEntries(versions) });
}

function answer(base: string, path: string, all: readonly Served[]): string | Buffer | undefined {
  const [name = '', file] = path.split('/').map(decodeURIComponent);
  if (file === undefined) return describe(base, name, all);
  return all.find(({ manifest }) => manifest.name === name && file === `${manifest.version}.tgz`)
    ?.bytes;
}

/**
 * Serves tarballs as npm's registry would, so that consumers install by name and version. Of several
 * versions the first is the latest. The address is new each time: npm keeps what it was told.
 */
export async function startRegistry(all: readonly Served[]): Promise<Listening> {
  const prefix = `/${randomUUID()}/`;
  const server = await serve((req, res) => {
    const base = `http://${req.headers.host}${prefix}`;
    const body = answer(base, (req.url ?? '').replace(prefix, ''), all);
    res.writeHead(body === undefined ? 404 : 200).end(body);
  });
  return { ...server, url: server.url + prefix };
}
