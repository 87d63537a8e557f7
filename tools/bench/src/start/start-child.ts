import '../harness/tell-failures.ts';
import { get } from 'node:http';
import { startVariant } from '../services/frameworks.ts';

const [service = ''] = process.argv.slice(2);
const { port } = await startVariant(service);
get({ port, host: '127.0.0.1', path: '/missing' }, (res) => {
  res.resume().on('end', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ ms: (user + system) / 1_000 }, () => process.exit());
  });
});
