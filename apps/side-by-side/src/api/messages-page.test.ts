import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messagesPage } from './messages-page.ts';

const page = messagesPage();

test('the page is that of the rows', async () => {
  await expect(page).toMatchFileSnapshot('../../../../docs/messages.md');
});

const domain = new URL('../../../telephony/src/', import.meta.url);
const folders =
  /^(?:admission|agents|api-keys|calls|campaigns|http|leads|phone-numbers|references|schema|store\/database-errors|telephony-config|uploads)\b/;

/** What is in no message: causes, headers, and defaults that nothing sends. */
const unseen: ReadonlySet<string> = new Set([
  'carrier trunk-07 at sip-gw-3.carrier.internal:5061 rejected user acme-trunk: 500 Q.850 cause 38',
  'The client went away',
  'Campaign cannot be changed in its status',
  'Campaign is over and cannot take leads',
  'Already exists',
  'Refers to something that does not exist',
  'Refers to something that cannot be used',
  'phone_numbers.deleted_at as number_deleted_at',
  'private, no-cache',
  '__proto__ is no key',
  'Bearer error="insufficient_scope", scope="',
  'Redis did not answer in time',
  'driver has already been destroyed',
]);

const others = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\bfrom '[^']*'|\bsql(?:<[^`]*>)?`[^`]*`/gm;
const literals = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g;

/** The sentences of a file: what stands in its texts between the parts that are put in. */
function sentencesIn(source: string): string[] {
  const found = [...source.replace(others, '').matchAll(literals)];
  const texts = found.map(([, single, double, template]) => single ?? double ?? template ?? '');
  const parts = texts.flatMap((text) => text.split(/\$\{[^}]*\}/));
  return parts.map((part) => part.trim()).filter((part) => /[a-z]{2,} [a-z]{2,}/i.test(part));
}

const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
  (name) => folders.test(name) && /(?<!\.test)\.ts$/.test(name),
);

test.each(files)('the page has the sentences of %s', (name) => {
  const sentences = sentencesIn(readFileSync(new URL(name, domain), 'utf8'));
  const missing = sentences.filter((text) => !unseen.has(text) && !page.includes(text));
  expect(missing).toEqual([]);
});
