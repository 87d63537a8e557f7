import { createServer } from 'node:http';
import { runService } from '../service/run-service.ts';

// Requests that a signal has to drain: /slow answers after a second, /never does not answer.
const server = createServer((request, response) => {
  process.stdout.write(`${request.url}\n`);
  if (request.url === '/never') return;
  setTimeout(() => response.end('done'), request.url === '/slow' ? 1_000 : 0);
});

const { url } = await runService({
  name: 'tiny-service',
  port: Number(process.env.PORT ?? 0),
  host: '127.0.0.1',
  graceMs: Number(process.env.GRACE_MS ?? 8_000),
  listen: (port, host) => server.listen(port, host),
  close: async () => {
    process.stdout.write('store closed\n');
  },
});
process.stdout.write(`${url}\n`);
