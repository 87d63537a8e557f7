import { sideBySide } from './side-by-side.ts';

// A terminal that is closed ends no service.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

await sideBySide(process.argv.slice(2), process.env);
