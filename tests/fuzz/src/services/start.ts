import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { framework, give, takeFaults, watchProcess } from './cases.ts';
import { listenOn } from './listen.ts';

// A service whose runner is gone must not stay.
process.stdin.on('end', () => process.exit(0)).resume();

async function heapUsed(): Promise<number> {
  for (let i = 0; i < 4; i += 1) {
    await globalThis.gc?.({ execution: 'async', type: 'major' });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

async function control(req: IncomingMessage): Promise<unknown> {
  if (req.url === '/heap') return { heapUsed: await heapUsed() };
  if (req.url === '/faults') return takeFaults();
  const { id, plan } = JSON.parse(await text(req));
  give(id, plan);
  return {};
}

// What the runner asks beside the wire: nothing here is part of the service under test.
const server = createServer(async (req, res) => {
  res.setHeader('Connection', 'close').end(JSON.stringify(await control(req)));
});

const { listen } = await import(`./${framework}.ts`);
const ports = {
  recorded: await listen('recorded'),
  logged: await listen('logged'),
  plain: await listen('plain'),
  control: await listenOn(server),
};
watchProcess();
console.log(JSON.stringify(ports));
