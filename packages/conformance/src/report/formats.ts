import { toJson } from './json.ts';
import { toJunit } from './junit.ts';
import { toMarkdown } from './markdown.ts';
import type { RunReport } from './report.ts';
import { toText } from './text.ts';

/** The formats of a report, by name. */
export const formats: ReadonlyMap<string, (report: RunReport) => string> = new Map([
  ['text', toText],
  ['json', toJson],
  ['junit', toJunit],
  ['markdown', toMarkdown],
]);
