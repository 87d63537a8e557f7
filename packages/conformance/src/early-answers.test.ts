import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { runAudits } from './run/run-audits.ts';
import { failure } from './testing/answer.ts';

const ids = ['EC-SIZE-01', 'EC-SIZE-03', 'EC-SIZE-04'];
const chosen = audits.filter(({ id }) => ids.includes(id));
const { status, body, headers } = failure(413, 'Request body is too large');

const answer: RequestListener = (_req, res) => {
  res.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' });
  res.end(body);
};

/** The audits that fail for a service that answers every body with 413, in its own way. */
async function failedBy(listener: RequestListener): Promise<readonly string[]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = { json: { path: '/', oversizeBytes: 400_000 } };
  const reports = await runAudits({ url, config }, { audits: chosen });
  await new Promise((resolve) => server.close(resolve));
  return reports.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
}

it('a 413 that is lost to a reset fails', async () => {
  expect(await failedBy(answer)).toContain('EC-SIZE-04');
});

it('a 413 after which the rest is read passes', async () => {
  expect(
    await failedBy((req, res) => {
      req.resume();
      req.on('end', () => answer(req, res));
    }),
  ).toEqual([]);
});
