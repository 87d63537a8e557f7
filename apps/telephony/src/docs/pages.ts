import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Conditions, isNotModified } from '../http/conditions.ts';
import { openApiDocument } from '../openapi/open-api-document.ts';

/** A page that is the same for everybody. It needs no key, and counts for no limit. */
export interface Page {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const require = createRequire(import.meta.url);

// The page may load from here alone. Its icons are in its style sheet, as data.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Telephony API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<main id="docs"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true });
`;

function page(path: string, type: string, content: string | Buffer, others = {}): Page {
  const body = Buffer.from(content);
  const hash = createHash('sha256').update(body).digest('base64url');
  const headers = {
    'Content-Type': type,
    ETag: `"${hash}"`,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...others,
  };
  return { path, headers, body };
}

/** A file of Swagger UI, from its package. */
function file(name: string, type: string): Page {
  return page(`/docs/${name}`, type, readFileSync(require.resolve(`swagger-ui-dist/${name}`)));
}

const script = 'text/javascript; charset=utf-8';

/** The OpenAPI document, and the page that shows it. Everything that they load is here. */
export const pages: readonly Page[] = [
  page('/openapi.json', 'application/json; charset=utf-8', JSON.stringify(openApiDocument)),
  page('/docs', 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy }),
  page('/docs/start.js', script, start),
  file('swagger-ui-bundle.js', script),
  file('swagger-ui.css', 'text/css; charset=utf-8'),
  file('favicon-32x32.png', 'image/png'),
];

/** Whether the client has a page already, by the headers that it sent. */
export function hasPage({ headers }: Page, conditions: Conditions): boolean {
  return isNotModified(conditions, headers.ETag ?? '');
}
