import {
  type Breakage,
  code,
  hang,
  header,
  on,
  path,
  reset,
  sets,
  unread,
  wrong,
} from './break.ts';

const greeting = ({ bytes }: { bytes?: string }) => bytes?.startsWith('\x16') === true;
const longHeader = unread('X-Conformance: aaa');
const overflow = code('HPE_HEADER_OVERFLOW');

/** What fails in the HTTP parser, and on the connection. */
export const parserBreakages: Readonly<Record<string, Breakage>> = {
  'EC-METHOD-03': { mutate: on(unread('BREW'), wrong) },
  'EC-PARSE-01': { mutate: on(greeting, wrong) },
  'EC-PARSE-02': { mutate: on((f) => overflow(f) && longHeader(f), wrong) },
  'EC-PARSE-03': { mutate: on((f) => overflow(f) && !longHeader(f), wrong) },
  'EC-PARSE-04': {
    mutate: on((f) => f.version === '1.1' && f.headers.host === undefined, wrong),
  },
  'EC-PARSE-05': { mutate: on(sets('expect', 'conformance'), wrong) },
  'EC-PARSE-06': { mutate: on(unread('X Conformance'), wrong) },
  'EC-PARSE-07': { mutate: on(unread('HTTP/9.9'), wrong) },
  'EC-PARSE-08': {
    mutate: on(
      ({ bytes }) => bytes?.startsWith('CONF') === true,
      header('connection', 'keep-alive'),
    ),
  },
  'EC-FRAME-02': { mutate: on(unread('Content-Length: ten'), wrong) },
  'EC-FRAME-03': { mutate: on(unread('Content-Length: 60'), wrong) },
  'EC-FRAME-04': { mutate: on(unread('Transfer-Encoding: conformance'), wrong) },
  'EC-FRAME-05': { mutate: on(code('HPE_INVALID_CHUNK_SIZE'), wrong) },
  'EC-FRAME-06': { mutate: on(code('HPE_CHUNK_EXTENSIONS_OVERFLOW'), wrong) },
  'EC-TIME-01': { mutate: on(code('ERR_HTTP_REQUEST_TIMEOUT'), wrong) },
  'EC-CONN-01': {
    mutate: on((f) => path('-second')(f) && !path('-together-second')(f), reset),
  },
  'EC-CONN-02': { mutate: on(path('-together-second'), wrong) },
  'EC-CONN-03': { mutate: on(path('-before-garbage'), wrong) },
  'EC-CONN-04': { mutate: on(code('HPE_INVALID_EOF_STATE'), hang) },
  'EC-CONN-05': { mutate: on(({ version }) => version === '1.0', wrong) },
  'EC-CONN-06': {
    mutate: on(({ body, url }) => body.length === 256 * 1024 && url.startsWith('/ecm'), reset),
  },
  'EC-CONN-07': { mutate: on(sets('expect', '100-continue'), wrong) },
};
