import type { Mutation } from './answer.ts';
import { code, hang, header, on, path, reset, sets, unread, wrong } from './break.ts';

const greeting = ({ bytes }: { bytes?: string }) => bytes?.startsWith('\x16') === true;
const longHeader = unread('X-Conformance: aaa');
const overflow = code('HPE_HEADER_OVERFLOW');

/** Breaks answers to parser errors, and connections. */
export const parserBreakages: Readonly<Record<string, Mutation>> = {
  'EC-METHOD-03': on(unread('BREW'), wrong),
  'EC-PARSE-01': on(greeting, wrong),
  'EC-PARSE-02': on((f) => overflow(f) && longHeader(f), wrong),
  'EC-PARSE-03': on((f) => overflow(f) && !longHeader(f), wrong),
  'EC-PARSE-04': on((f) => f.version === '1.1' && f.headers.host === undefined, wrong),
  'EC-PARSE-05': on(sets('expect', 'conformance'), wrong),
  'EC-PARSE-06': on(unread('X Conformance'), wrong),
  'EC-PARSE-07': on(unread('HTTP/9.9'), wrong),
  'EC-PARSE-08': on(
    ({ bytes }) => bytes?.startsWith('CONF') === true,
    header('connection', 'keep-alive'),
  ),
  'EC-FRAME-02': on(unread('Content-Length: ten'), wrong),
  'EC-FRAME-03': on(unread('Content-Length: 60'), wrong),
  'EC-FRAME-04': on(unread('Transfer-Encoding: conformance'), wrong),
  'EC-FRAME-05': on(code('HPE_INVALID_CHUNK_SIZE'), wrong),
  'EC-FRAME-06': on(code('HPE_CHUNK_EXTENSIONS_OVERFLOW'), wrong),
  'EC-TIME-01': on(code('ERR_HTTP_REQUEST_TIMEOUT'), wrong),
  'EC-CONN-01': on((f) => path('-second')(f) && !path('-together-second')(f), reset),
  'EC-CONN-02': on(path('-together-second'), wrong),
  'EC-CONN-03': on(path('-before-garbage'), wrong),
  'EC-CONN-04': on(code('HPE_INVALID_EOF_STATE'), hang),
  'EC-CONN-05': on(({ version }) => version === '1.0', wrong),
  'EC-CONN-06': on(({ body, url }) => body.length === 256 * 1024 && url.startsWith('/ecm'), reset),
  'EC-CONN-07': on(sets('expect', '100-continue'), wrong),
};
