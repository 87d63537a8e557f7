#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { main } from './cli/main.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => {});

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// Set instead of exit(): what is still being written to a pipe would be lost.
main(process.argv.slice(2), manifest.version).then((code) => {
  process.exitCode = code;
});
