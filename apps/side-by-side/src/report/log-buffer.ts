/** Where the apps log: kept while a table is being made, so that it stays readable. */
export interface LogBuffer {
  write(line: string): void;
  /** From now on lines go straight on. */
  release(): void;
  /** What errors were logged, and the client was not told. */
  hiddenMessages(): string[];
}

interface LogLine {
  readonly name: string;
  readonly err?: { readonly message?: string };
}

/** What was logged, in a sentence, after the apps that did. */
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
