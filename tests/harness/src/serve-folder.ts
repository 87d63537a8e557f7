import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Listening, serve } from './listen.ts';

const types = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
]);

/** Serves the files of a folder to a browser. */
export function serveFolder(folder: string): Promise<Listening> {
  return serve(async (req, res) => {
    const path = normalize(new URL(req.url ?? '/', 'http://x').pathname);
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    res.setHeader('Content-Type', types.get(extname(path)) ?? 'application/octet-stream');
    res.writeHead(bytes ? 200 : 404).end(bytes);
  });
}
