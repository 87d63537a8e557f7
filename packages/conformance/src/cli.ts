#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { main } from './cli/main.ts';

// A reader that stops early (`| head`) is not an error.
process.stdout.on('error', () => {});

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// Not process.exit(): it would lose what is still being written to a pipe.
main(process.argv.slice(2), manifest.version).then((code) => {
  process.exitCode = code;
});
