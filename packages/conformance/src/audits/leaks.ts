import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';

const hidden = 'contract, Statuses: "says nothing else"; wire, Rules, 2';

const traces = [
  /\bat [^\n]{0,200}:\d+:\d+/,
  /node_modules|node:internal|file:\/\//,
  /(?:^|[\s"'(=])\/(?:home|root|usr|var|app|srv|opt|tmp|Users|workspace)\/[\w.-]/,
  /\b[A-Z]:\\{1,2}[\w.-]+\\/,
  /Traceback \(most recent call last\)|goroutine \d+ \[|\.java:\d+\)/,
];

const engine = [
  /Unexpected (?:token|end of|non-whitespace|string|number)/,
  /in JSON at position|\(line \d+ column \d+\)|Expected property name|Bad control character/,
  /Cannot read propert|is not a function|is not defined|is not iterable|URI malformed/,
  /\b(?:SyntaxError|TypeError|RangeError|ReferenceError|URIError|AggregateError)\b/,
  /\b(?:HPE|ERR|FST_ERR|Z)_[A-Z_]{3,}|\bE(?:CONNREFUSED|CONNRESET|NOENT|ACCES|TIMEDOUT)\b/,
];

function textOf({ response }: AnsweredSample): string {
  const headers = response.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return `${headers}\n${response.body.toString('utf8')}`;
}

function shows(patterns: readonly RegExp[]) {
  return (sample: AnsweredSample) => {
    const text = textOf(sample);
    const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
    return found && `shows ${JSON.stringify(found.trim().slice(0, 60))}`;
  };
}

/** What no failure may show. */
export const leakAudits = [
  galleryAudit('EC-LEAK-01 MUST NOT show a stack trace or a path of the disk', {
    clause: hidden,
    problem: shows(traces),
  }),
  galleryAudit('EC-LEAK-02 MUST NOT show the words of a parser, a runtime or a framework', {
    clause: `${hidden} "nor V8's JSON text"`,
    problem: shows(engine),
  }),
  galleryAudit('EC-LEAK-03 MUST NOT echo what was sent: path, query, header or body', {
    clause: 'contract, Every failed request: "never echoes the value that was sent"',
    problem(sample, target) {
      return textOf(sample).includes(target.marker) ? 'shows a word that only we know' : undefined;
    },
  }),
];
