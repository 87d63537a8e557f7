import { fill, type Lookup } from '../wire/placeholders.ts';
import { toLatin1 } from '../wire/read-answers.ts';
import type { FormRequest } from '../wire/wire.ts';
import { bytesOf, type Draft, filledForm } from './draft.ts';

/** A line for a shell that sends the same request. */
export interface Command {
  readonly text: string;
  /** Why it is not curl. */
  readonly reason: string | undefined;
}

const token = /^[!#$%&'*+.^_`|~\w-]+$/;

const headerLine = /^[!#$%&'*+.^_`|~\w-]+:(?:\t|\P{Cc})*$/u;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

type Filled = ReturnType<typeof filledForm>;

/** What curl does not send as it is written. */
const refusals: readonly (readonly [isSo: (form: Filled) => boolean, reason: string])[] = [
  [({ method }) => !token.test(method), 'the method is none'],
  [({ method }) => method === 'CONNECT', 'it makes CONNECT itself'],
  [
    ({ path }) => !/^\/[!-~]*$/.test(path) || path.includes('#'),
    'the path has characters that it changes or refuses',
  ],
  [({ lines }) => !lines.every((line) => headerLine.test(line)), 'a header is not valid'],
  [({ body }) => body.includes('\0'), 'the body has a NUL'],
];

/** curl leaves out a header without a value, unless a semicolon follows its name. */
function headerArgument(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).trim();
  return `-H ${quoted(value === '' ? line.replace(/:.*/s, ';') : line)}`;
}

function methodArgument(method: string, hasBody: boolean): string[] {
  if (method === 'HEAD') return ['--head'];
  return method === (hasBody ? 'POST' : 'GET')
    ? []
    : [`-X ${quoted(method).replace(/^'(\w+)'$/, '$1')}`];
}

function curlOf({ method, path, lines, body }: Filled, url: string): string {
  const hasType = lines.some((line) => /^content-type:/i.test(line));
  const parts = [
    [
      'curl',
      method === 'HEAD' ? '' : '-i',
      /\/\.{1,2}(?:[/?]|$)/.test(path) ? '--path-as-is' : '',
      /[[\]{}]/.test(path) ? '-g' : '',
      ...methodArgument(method, body !== ''),
      quoted(url + path),
    ]
      .filter(Boolean)
      .join(' '),
    ...lines.map(headerArgument),
    ...(body === ''
      ? []
      : [...(hasType ? [] : ["-H 'Content-Type:'"]), `--data-raw ${quoted(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

const shown = new Map([
  ['\r', '\\r'],
  ['\n', '\\n'],
  ['\\', '\\\\'],
]);

/** Writes bytes for `printf %b`, which every shell reads alike. */
function printfOf(bytes: Uint8Array, url: string, halfClose: boolean): string {
  const text = toLatin1(bytes).replace(/[^ -&(-[\]-~]/g, (byte) => {
    return shown.get(byte) ?? `\\0${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  const { hostname, port } = new URL(url);
  return `printf %b '${text}' |\n  nc ${halfClose ? '-N ' : ''}${hostname.replace(/[[\]]/g, '')} ${port}`;
}

/** Writes the line that sends a draft to an app: curl where that sends it unchanged. */
export function commandOf(draft: Draft, url: string, lookup: Lookup): Command {
  const printf = (reason: string) => ({
    text: printfOf(bytesOf(draft, lookup), url, draft.halfClose),
    reason: `curl cannot send this: ${reason}.`,
  });
  if (draft.kind === 'bytes') return printf('it writes its own head');
  if (draft.halfClose) return printf('it does not end its side after a request');
  const form = filledForm(draft, lookup);
  const refusal = refusals.find(([isSo]) => isSo(form));
  return refusal ? printf(refusal[1]) : { text: curlOf(form, url), reason: undefined };
}

/** Writes the line of a request that comes before. */
export function commandBefore(form: FormRequest, url: string, lookup: Lookup): string {
  const lines = form.headers.map(([name, value]) => fill(`${name}: ${value}`, lookup));
  return curlOf(
    { ...form, path: fill(form.path, lookup), lines, body: fill(form.body, lookup) },
    url,
  );
}
