import { readFile } from 'node:fs/promises';
import type { ConformanceConfig } from '../config/config.ts';
import { ConfigError, parseConfig } from '../config/parse-config.ts';
import { formats } from '../report/formats.ts';
import { type AuditReport, CouldNotRunError, runAudits } from '../run/run-audits.ts';
import { help } from './help.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { createProgress } from './progress.ts';

const MAX_CONFIG_BYTES = 10 * 1024 * 1024;

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[], version: string): Promise<number> {
  try {
    const request = parseArguments(args);
    if (request === 'help') return say(help);
    if (request === 'version') return say(`${version}\n`);
    return await audit(request);
  } catch (error) {
    if (!(error instanceof CouldNotRunError || error instanceof ConfigError)) throw error;
    process.stderr.write(`could not run: ${error.message}\n`);
    return 2;
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function audit(request: Arguments): Promise<number> {
  const { url, timeout, insecure, verbose, audits, format, configFile } = request;
  const config = configFile === undefined ? {} : await readConfig(configFile);
  const progress = createProgress(process.stderr, audits.length);
  const onResult = ({ id }: AuditReport) => progress.step(id);
  const wait = timeout === undefined ? {} : { timeout };
  const results = await runAudits({ url, config, insecure, ...wait }, { audits, onResult });
  progress.end();
  process.stdout.write(formats.get(format)?.({ url, results, verbose }) ?? '');
  return results.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
}

async function readConfig(file: string): Promise<ConformanceConfig> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CouldNotRunError(`${file} cannot be read`);
  if (text.length > MAX_CONFIG_BYTES) throw new CouldNotRunError(`${file} is too large`);
  return parseConfig(parse(text, file));
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CouldNotRunError(`${file} is not JSON`);
  }
}
