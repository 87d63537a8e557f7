import { useRef, useState } from 'preact/hooks';
import { runConformance } from '../request/run-conformance.ts';
import type { AuditFound, AuditLine, PageApp } from '../wire/wire.ts';

/** An audit, and what it found at each app so far. */
export interface AuditEntry {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly found: Readonly<Record<string, AuditFound>>;
}

/** The run against one app. */
export interface AppRun {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why it ended before its end. */
  readonly stopped?: string;
}

interface State {
  readonly entries: readonly AuditEntry[];
  readonly runs: Readonly<Record<string, AppRun>>;
}

const nothing: State = { entries: [], runs: {} };
const unused: AppRun = { total: 0, passed: 0, failed: 0, skipped: 0 };

function withAudit(
  entries: readonly AuditEntry[],
  framework: string,
  audit: AuditFound,
): AuditEntry[] {
  const { id, name, clause } = audit;
  const known = entries.find((entry) => entry.id === id);
  if (!known) return [...entries, { id, name, clause, found: { [framework]: audit } }];
  const more = { ...known, found: { ...known.found, [framework]: audit } };
  return entries.map((entry) => (entry === known ? more : entry));
}

function counted(run: AppRun, { verdict }: AuditFound): AppRun {
  const counter = { pass: 'passed', fail: 'failed', 'not checked': 'skipped' } as const;
  const name = counter[verdict];
  return { ...run, [name]: run[name] + 1 };
}

function withLine({ entries, runs }: State, framework: string, line: AuditLine): State {
  const run = runs[framework] ?? unused;
  const withRun = (next: AppRun) => ({ ...runs, [framework]: next });
  if ('total' in line) return { entries, runs: withRun({ ...run, total: line.total }) };
  if ('stopped' in line) return { entries, runs: withRun({ ...run, stopped: line.stopped }) };
  const { audit } = line;
  return { entries: withAudit(entries, framework, audit), runs: withRun(counted(run, audit)) };
}

/** Runs the audits against all apps at once, and gives what is known so far. */
export function useConformance(apps: readonly PageApp[]) {
  const [state, set] = useState(nothing);
  const [isRunning, setRunning] = useState(false);
  const running = useRef(new AbortController());
  const stop = () => {
    running.current.abort();
    setRunning(false);
  };
  const runOne = async ({ framework }: PageApp, signal: AbortSignal) => {
    const take = (line: AuditLine) => {
      if (!signal.aborted) set((before) => withLine(before, framework, line));
    };
    await runConformance(framework, signal, take).catch((error: Error) =>
      take({ stopped: error.message }),
    );
  };
  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    set(nothing);
    setRunning(true);
    await Promise.all(apps.map((app) => runOne(app, signal)));
    if (!signal.aborted) setRunning(false);
  };
  return { ...state, isRunning, start, stop };
}
