import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that prints lines, and reads lines. */
export interface Running {
  /** The next line that it prints. @throws {Error} with how it ended, and its stderr */
  line(): Promise<string>;
  /** The first line with a text, whether it was printed before or comes later. @throws as `line` does */
  lineWith(text: string): Promise<string>;
  /** Sends a line of JSON, and reads the next line of JSON. */
  ask<T>(question: unknown): Promise<T>;
  /** How it ended, and its stderr; `undefined` while it runs. */
  ended(): string | undefined;
  stop(): void;
}

/** How many lines are kept for those who look for one. */
const mostKept = 1_000;

/** Only catches a hang: the machine may be busy with other suites. */
const patience = 480_000;

interface Watched {
  ended?: string;
  complaint: string;
  /** Rejects once the process has ended. */
  readonly end: Promise<never>;
}

function watch(child: ChildProcessWithoutNullStreams): Watched {
  let reject = (_error: Error) => {};
  const end = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  // It may end when nothing waits for it.
  end.catch(() => {});
  const watched: Watched = { complaint: '', end };
  child.stderr.on('data', (chunk) => {
    watched.complaint = (watched.complaint + chunk).slice(-4_000);
  });
  const fail = (how: unknown) => {
    watched.ended ??= `it ended with ${how}: ${watched.complaint.trim() || 'it gave no reason'}`;
    reject(new Error(watched.ended));
  };
  // Not `exit`: its stderr may not have been read then.
  child.once('error', fail).once('close', (code, signal) => fail(code ?? signal));
  return watched;
}

/** Starts a program. It must end when its standard input ends, as its suite is gone then. */
export function startProcess(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  const watched = watch(child);
  const waiting: ((line: string) => void)[] = [];
  const printed: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (printed.length < mostKept) printed.push(line);
    // A line that nothing waits for belongs to a log.
    waiting.shift()?.(line);
  });
  child.stdin.on('error', () => {});
  const line = async () => {
    const printed = new Promise<string>((resolve) => waiting.push(resolve));
    let timer: NodeJS.Timeout | undefined;
    const hung = new Promise<never>((_resolve, reject) => {
      const fail = () => reject(new Error(`it printed nothing in time: ${watched.complaint}`));
      timer = setTimeout(fail, patience);
    });
    return Promise.race([printed, watched.end, hung]).finally(() => clearTimeout(timer));
  };
  return {
    line,
    async lineWith(text) {
      // Several lines may come at once: none is looked for among those that are waited for alone.
      for (let at = 0; ; at += 1) {
        while (at >= printed.length) await line();
        if (printed[at]?.includes(text)) return printed[at] ?? '';
      }
    },
    ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return line().then((answer) => JSON.parse(answer));
    },
    ended: () => watched.ended,
    stop: () => void child.kill('SIGKILL'),
  };
}

/** A service in its own process, and the line that it printed once it listened. */
export interface RunningService<Printed> extends Running {
  readonly printed: Printed;
}

/** How to start a service. By default this Node runs it, as in production. */
export interface StartOptions {
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts a script with arguments, and waits for its first line, which is JSON.
 * @throws {Error} with the exit code and what it wrote to stderr
 */
export async function startService<Printed>(
  args: readonly string[],
  { node = process.execPath, env = {} }: StartOptions = {},
): Promise<RunningService<Printed>> {
  const running = startProcess(node, args, { NODE_ENV: 'production', ...env });
  try {
    return { ...running, printed: JSON.parse(await running.line()) };
  } catch (cause) {
    running.stop();
    const reason = (cause as Error).message;
    throw new Error(`${args.join(' ')} does not run: ${reason}`, { cause });
  }
}
