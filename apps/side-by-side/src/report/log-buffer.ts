/** The log of the apps. It keeps its lines while a table is printed, so that the table stays readable. */
export interface LogBuffer {
  write(line: string): void;
  /** From now on, writes every line at once. */
  release(): void;
  /** The errors that were logged and hidden from the client. */
  hiddenMessages(): string[];
}

interface LogLine {
  readonly name: string;
  readonly err?: { readonly message?: string };
}

/** A sentence about what was logged, after the names of the apps. */
function hiddenIn(lines: readonly string[]): string[] {
  const apps = new Map<string, string[]>();
  for (const { name, err } of lines.map((line): LogLine => JSON.parse(line))) {
    if (err?.message) apps.set(err.message, [...(apps.get(err.message) ?? []), name]);
  }
  return [...apps].map(([message, names]) => `${names.join(', ')}:\n    ${message}`);
}

/** Creates a log that keeps its lines until it is released. */
export function createLogBuffer(output: { write(line: string): unknown }): LogBuffer {
  const kept: string[] = [];
  let isReleased = false;
  return {
    write(line) {
      if (isReleased) output.write(line);
      else kept.push(line);
    },
    release() {
      isReleased = true;
    },
    hiddenMessages: () => hiddenIn(kept),
  };
}
