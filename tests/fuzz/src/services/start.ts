import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { framework, give, takeFaults, watchProcess } from './cases.ts';
import { listenOn } from './listen.ts';

// Ends the service when its runner ends.
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

// Tells the runner what the service saw. It is no part of the service under test.
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
