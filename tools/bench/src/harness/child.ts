import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { NodeVersion } from './node-version.ts';

/** A measured process. It answers each message with one message. */
export interface Child<First> {
  /** Its first message, when it was ready. */
  readonly first: First;
  readonly ask: <Answer>(question: unknown) => Promise<Answer>;
  readonly stop: () => void;
}

/** How a child is started. */
export interface ChildOptions {
  readonly node: NodeVersion;
  readonly flags?: readonly string[];
  /** The longest wait for a message. */
  readonly patienceMs?: number;
}

/** Node 20 does not strip types: it runs the output of `tsc` for the same file. */
function scriptPath(name: string, { major }: NodeVersion): string {
  const script = major >= 22 ? `../${name}.ts` : `../../dist/${name}.js`;
  return fileURLToPath(new URL(script, import.meta.url));
}

function nextMessage<T>(child: ChildProcess, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (why: string) => () => {
      child.kill('SIGKILL');
      reject(new Error(`${child.spawnargs.slice(1).join(' ')} ${why}`));
    };
    const timer = setTimeout(failed('did not answer in time'), patienceMs);
    const exited = failed('ended before it answered');
    child.once('exit', exited);
    child.once('message', (message) => {
      clearTimeout(timer);
      child.off('exit', exited);
      const { failed: why } = message as { failed?: string };
      if (why) failed(`failed: ${why}`)();
      else resolve(message as T);
    });
  });
}

/**
 * Starts `src/<script>.ts` in its own process and waits for its first message.
 * @throws {Error} if it ends, or sends nothing for `patienceMs`
 */
export async function startChild<First>(
  script: string,
  args: readonly string[],
  { node, flags = [], patienceMs = 120_000 }: ChildOptions,
): Promise<Child<First>> {
  const child = fork(scriptPath(script, node), args, {
    execPath: node.path,
    execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
    env: { ...process.env, NODE_ENV: 'production' },
    // Logging is part of the cost, but nobody needs to read it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    first: await nextMessage<First>(child, patienceMs),
    ask: (question) => {
      const answer = nextMessage<never>(child, patienceMs);
      child.send(question as object);
      return answer;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
