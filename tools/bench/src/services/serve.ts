import '../harness/tell-failures.ts';
import { startVariant } from './frameworks.ts';
import { loadedFiles } from './loaded-files.ts';
import { watchUsage } from './usage.ts';

const { server, port } = await startVariant(process.argv[2] ?? '');
const usage = watchUsage(server);

process.on('message', (question) => {
  if (question === 'files') return void process.send?.(loadedFiles());
  if (question === 'collect') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  // Later, because collections are reported later too.
  setImmediate(() => process.send?.(usage()));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
