import { refusedRows } from '@error-contract/telephony/testing/refused-rows';
import type { Sent } from '../http/send.ts';
import { bodies } from './rows/bodies.ts';
import { fields } from './rows/fields.ts';
import { keys } from './rows/keys.ts';
import { missing } from './rows/missing.ts';
import { phoneFields } from './rows/phone-fields.ts';
import { queries } from './rows/queries.ts';
import { rawRequests } from './rows/raw-requests.ts';
import { routes } from './rows/routes.ts';
import type { Row } from './rows/row.ts';
import { scopeRows } from './rows/scopes.ts';
import { states } from './rows/states.ts';
import { stories } from './rows/stories.ts';
import { uploads } from './rows/uploads.ts';

const intro = `<!-- Generated from the rows of apps/side-by-side/src/api/rows. Write the page anew with
vitest run src/api/messages-page.test.ts --update in apps/side-by-side. -->

# Every message of the reference API

What each failing request of the tests gets, word for word, on Express, Fastify and Koa. What to do
about them: [Handling errors](handling-errors.md).
`;

const upload = { method: 'POST', path: '/v1/campaigns/:id/leads/upload' };

/** A row whose request is written already. */
type PageRow = readonly [name: string, request: string, ...said: SaidOf<Row>];
type SaidOf<R> = R extends readonly [unknown, unknown, ...infer Said] ? Said : never;

const longest = 72;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** As code in a cell of a table. */
function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** The first line of what was sent below the routes, if it is a text. */
function firstLine(bytes: string): string {
  const [line = ''] = bytes.split('\r\n', 1);
  return /^[ -~]+$/.test(line) ? code(line) : '';
}

const shownRow = (row: string): string => code(shortened(row.replaceAll('\0', '␀')));

const sections: readonly (readonly [title: string, rows: readonly (Row | PageRow)[]])[] = [
  ['API keys', keys],
  ['Scopes, with a key that may only read', scopeRows],
  ['Routes', routes],
  ['Ids', missing],
  ['Bodies', bodies],
  ['Query parameters', queries],
  ['Fields', fields],
  ['Phone numbers', phoneFields],
  ['States', states],
  ['Uploads', uploads.map(([name, sent, ...said]) => [name, { ...upload, ...sent }, ...said])],
  [
    'Rows that an upload refuses, in its report',
    refusedRows.map(([name, row, reason]) => [name, shownRow(row), 201, reason]),
  ],
  ['What happened before, or meanwhile', Object.values(stories)],
  [
    'Bytes below the routes',
    rawRequests.map(([name, bytes, ...said]) => [name, firstLine(bytes), ...said]),
  ],
];

/** Headers that every request with such a body has. */
const usual = ['application/json', 'multipart/form-data; boundary=b'];

function requestOf(sent: Sent): string {
  const { method = 'GET', path, headers = {}, json, body } = sent;
  const told = Object.entries(headers).filter(([, value]) => !usual.includes(value));
  const fields = told.map(([name, value]) => `${name}: ${value}`);
  const text = json === undefined ? body : JSON.stringify(json);
  const isShown = typeof text === 'string' && /^[ -~]*\S[ -~]*$/.test(text);
  const shown = [`${method} ${path}`, ...fields, ...(isShown ? [text] : [])];
  return shown.map((part) => code(shortened(part))).join('<br>');
}

function lineOf([name, sent, statusCode, message]: Row | PageRow): string {
  const messages = [message].flat().map(code).join('<br>');
  const request = typeof sent === 'string' ? sent : requestOf(sent);
  return `| ${name.replace(/[_|]/g, '\\$&')} | ${request} | ${statusCode} | ${messages} |`;
}

/** Writes the page of docs with every row of the tables. */
export function messagesPage(): string {
  const parts = sections.map(([title, rows]) =>
    [`## ${title}\n`, '| what is sent | request | status | message |', '| --- | --- | --- | --- |']
      .concat(rows.map(lineOf))
      .join('\n'),
  );
  return `${[intro, ...parts].join('\n\n').replace('\n\n\n', '\n\n')}\n`;
}
