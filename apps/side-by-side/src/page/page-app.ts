import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ApiError, NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import {
  type AuditLine,
  type PageApp,
  type PageData,
  relayHeaders,
} from '@error-contract/page/wire';
import express, { type Express, type Request, type Response, type Router } from 'express';
import { createFixture } from '../walk/fixture.ts';
import { streamAudits } from './audit-stream.ts';
import { protectPage, refuseOtherSites } from './guard-page.ts';
import { createPresets } from './presets.ts';
import { relay } from './relay.ts';

/** The most bytes of a request: the apps refuse a body above 100 kB, and headers above 16. */
const maxRequest = '2mb';
const bytesType = 'application/octet-stream';
const aYear = 365 * 24 * 60 * 60 * 1_000;

/** The folder of the built page. */
export const pageFolder = join(
  createRequire(import.meta.url).resolve('@error-contract/page/package.json'),
  '../dist',
);

type AppRequest = Request<{ framework: string }>;

/** Ends when the client is gone. */
function gone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}

function findApp(apps: readonly PageApp[], { params }: AppRequest): PageApp {
  const app = apps.find(({ framework }) => framework === params.framework);
  if (!app) throw new NotFoundError('There is no such app');
  return app;
}

async function createData(apps: readonly PageApp[]): Promise<PageData> {
  const made = apps.map(async ({ framework, url }) => {
    const { url: _, ...values } = await createFixture(url);
    return [framework, { ...values, host: new URL(url).host }] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

async function sendRelayed(app: PageApp, request: AppRequest, response: Response): Promise<void> {
  const type = request.get('content-type');
  if (type !== bytesType) throw new ApiError(415, `Send the bytes as ${bytesType}`);
  // An empty body is none for the parser.
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const halfClose = request.query.end === 'half-close';
  const relayed = await relay(app.url, { bytes, halfClose, signal: gone(response) });
  response.set(relayHeaders.end, relayed.end);
  response.set(relayHeaders.time, relayed.milliseconds.toFixed(2));
  response.type(bytesType).send(relayed.bytes);
}

async function sendAudits({ url }: PageApp, response: Response): Promise<void> {
  const signal = gone(response);
  const write = (line: AuditLine) => void response.write(`${JSON.stringify(line)}\n`);
  response.type('application/x-ndjson');
  try {
    await streamAudits({ url, signal, write });
  } catch (error) {
    if (!signal.aborted) write({ stopped: (error as Error).message });
  }
  response.end();
}

function apiRoutes(apps: readonly PageApp[]): Router {
  const api = express.Router();
  const bytes = express.raw({ type: bytesType, limit: maxRequest });
  api.get('/presets', async (_request, response) => {
    response.json({ apps, presets: await createPresets() });
  });
  api.post('/data', async (_request, response) => {
    response.status(201).json(await createData(apps));
  });
  api.post('/send/:framework', bytes, (request: AppRequest, response) =>
    sendRelayed(findApp(apps, request), request, response),
  );
  api.post('/conformance/:framework', (request: AppRequest, response) =>
    sendAudits(findApp(apps, request), response),
  );
  return api;
}

/** Serves the built page, and relays what it sends to these apps and to no other host. */
export function createPageApp(apps: readonly PageApp[]): Express {
  const app = express();
  errorContract(app, { onError: () => undefined });
  app.disable('x-powered-by');
  app.use(protectPage, refuseOtherSites);
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', apiRoutes(apps));
  // Their names change with what is in them.
  app.use(
    '/assets',
    express.static(join(pageFolder, 'assets'), {
      maxAge: aYear,
      immutable: true,
      fallthrough: false,
    }),
  );
  app.use(express.static(pageFolder, { maxAge: 0 }));
  return app;
}
