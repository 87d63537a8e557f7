import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type AuditReport, parseConfig, runAudits } from '@error-contract/conformance';
import hints from './hints.json' with { type: 'json' };

const patience = 300_000;

async function portOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The service prints nothing');
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line', { signal: AbortSignal.timeout(patience) });
  return String(line);
}

/** Runs a service that prints its port, and judges it by what it answers. */
export async function judgeScript(script: string): Promise<readonly AuditReport[]> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = `http://127.0.0.1:${await portOf(child)}`;
    return await runAudits({ url, config: parseConfig(hints) });
  } finally {
    child.kill('SIGKILL');
  }
}
