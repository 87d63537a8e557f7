import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { toErrorResponse } from '@error-contract/core';
import { receiveUpload } from '../http/receive-upload.ts';
import { seeds } from '../seeds/seeds.ts';
import { createTelephony, type Telephony } from '../telephony.ts';
import type { ClientOrder, ClientReport } from './client.ts';

// Measures how long an upload takes, how fast GET /health answers meanwhile, and the use of memory. The
// client has its own thread. See README.md, "Measured".

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    uploads: { type: 'string', default: '1' },
    database: { type: 'string' },
  },
});

function serve({ leads, health }: Telephony): Server {
  const organizationId = seeds.organizations.acme;
  const campaignId = seeds.campaigns.active;
  return createServer(async (request, response) => {
    try {
      const answer =
        request.url === '/health'
          ? await health()
          : await receiveUpload(request, (csv) =>
              leads.upload({ organizationId, campaignId, csv }),
            );
      response.end(JSON.stringify(answer));
    } catch (error) {
      const { statusCode, body } = toErrorResponse(error);
      response.writeHead(statusCode).end(body);
    }
  });
}

/** The CPU time of this thread, in seconds: unlike elapsed time, it is the same on a busy machine. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** In MB, after a collection. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function upload(url: string): Promise<ClientReport> {
  const workerData: ClientOrder = { url, rows: Number(values.rows) };
  const client = new Worker(new URL('./client.ts', import.meta.url), { workerData });
  const [report] = (await once(client, 'message')) as [ClientReport];
  return report;
}

/** The heap before an upload, and the most of it during the upload. */
async function watchHeap(url: string): Promise<readonly [before: number, most: number]> {
  const before = heap();
  let most = 0;
  let isOver = false;
  const uploading = upload(url).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await wait(200);
    most = Math.max(most, heap());
  }
  await uploading;
  return [before, most];
}

function print({ statusCode, text, bytes, upload: took, health }: ClientReport): void {
  const [median, slowest] = [health[health.length >> 1], health.at(-1)];
  process.stdout.write(
    `${statusCode} ${text.slice(0, 90)}\n` +
      `${(bytes / 1e6).toFixed(1)} MB in ${(took / 1_000).toFixed(1)} s; GET /health ` +
      `${health.length} times: median ${median?.toFixed(0)} ms, slowest ${slowest?.toFixed(0)} ms\n`,
  );
}

const telephony = await createTelephony({ databaseUrl: values.database, seed: true });
const server = serve(telephony).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const start = worked();
const uploads = Array.from({ length: Number(values.uploads) }, () => upload(url));
for (const report of await Promise.all(uploads)) print(report);
process.stdout.write(`${(worked() - start).toFixed(1)} s of work for the server's thread\n`);
const [before, most] = await watchHeap(url);
process.stdout.write(`heap ${before.toFixed(1)} MB before, at most ${most.toFixed(1)} MB\n`);
server.close();
await telephony.close();
