import { fileURLToPath } from 'node:url';
import { startProcess } from '@error-contract/harness/start-process';
import { ApiError, call } from '../snippets/javascript/call.js';
import { python } from './python.ts';

/** A call, for both languages. Times are in seconds. */
export interface Asked {
  readonly url: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly timeout?: number;
  readonly maxWait?: number;
}

/** How a call ended. */
export interface Told {
  readonly status: number | null;
  readonly data?: unknown;
  readonly messages?: readonly string[];
  readonly retryAfter?: number | null;
  readonly requestId?: string | null;
}

/** Runs the guide's `call` in one language. */
export interface Caller {
  ask(asked: Asked): Promise<Told>;
  close(): Promise<void>;
}

async function askScript({ url, key, method, path, timeout = 5, maxWait = 0.05, ...own }: Asked) {
  Object.assign(process.env, { API_URL: url, API_KEY: key });
  const options = { ...own, timeout: timeout * 1000, maxWait: maxWait * 1000 };
  try {
    const { status, data } = await call(method, path, options);
    return { status, data };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, messages, retryAfter, requestId } = error as ApiError & Told;
    return { status: status ?? null, messages, retryAfter, requestId } as Told;
  }
}

async function openScript(): Promise<Caller> {
  return { ask: askScript, async close() {} };
}

/** One process serves all calls, one line for each. */
async function openPython(path: string): Promise<Caller> {
  const program = fileURLToPath(new URL('call_lines.py', import.meta.url));
  const { ask, stop } = startProcess(path, [program], { PYTHONDONTWRITEBYTECODE: '1' });
  return {
    ask: (asked) => ask({ timeout: 5, maxWait: 0.05, ...asked }),
    close: async () => stop(),
  };
}

/** The callers whose language is installed. */
export const callers: readonly (readonly [string, () => Promise<Caller>])[] = [
  ['call.js', openScript],
  ...(python ? [['call.py', () => openPython(python as string)] as const] : []),
];
