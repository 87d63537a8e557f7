import { readdirSync } from 'node:fs';
import { frameworks, useApp, useStore } from '@error-contract/clients/reference-apps';
import { goneUrl } from '@error-contract/harness/listen';
import { seeds } from '@error-contract/telephony';
import { beforeAll, describe, expect, test } from 'vitest';
import { python } from './python.ts';
import { type Api, runSnippet } from './run-snippet.ts';

const id = /[\w-]{36}/.source;
const { active, cancelled, completed, paused } = seeds.campaigns;
const left = 'Ana 2 left\nBen 1 left\nCleo 0 left\n';
const unknown = 'Ana may be there or not: look before you send it again\n';

/** What snippets print, by name, or by language and name if the languages differ. */
const printed: Readonly<Record<string, string>> = {
  first: `404 \\[ 'Agent not found' \\] ${id}\n`,
  'python/first': `404 \\['Agent not found'\\] ${id}\n`,
  'client/fields':
    'agent_id: is required\n' +
    'from_phone_number: must be in E\\.164 format: does not start with \\+\n',
  fields:
    'agent_id: agent_id is required\n' +
    'from_phone_number: from_phone_number must be in E\\.164 format: does not start with \\+\n',
  'client/limit': `${left}Dora after \\d{5} ms\n`,
  'javascript/limit': `${left}Dora after \\d\\d s\n`,
  'python/limit': `${left}Dora after \\d\\d\\.0 s\n`,
  once: '[Tt]rue\n',
  'client/changed': '200 304\n',
  changed: '200 304 [Tt]rue\n',
  // The newest first.
  pages: `${[cancelled, completed, paused, active].join('\n')}\n`,
  'no-answer': unknown,
  no_answer: unknown,
  declared: 'Agent is assigned to an active campaign and cannot be deleted\n',
};

function expectedOf(language: string, snippet: string): RegExp {
  const name = snippet.slice(language.length + 1).replace(/\.\w+$/, '');
  const text = printed[`${language}/${name}`] ?? printed[name];
  if (text === undefined) throw new Error(`There is no row for ${snippet}.`);
  return new RegExp(`^${text}$`);
}

/** Other snippets import these. */
const modules = ['client/api.ts', 'javascript/call.js', 'python/call.py'];
const languages = ['client', 'javascript', ...(python ? ['python'] : [])];

function snippetsOf(language: string): string[] {
  const folder = new URL(`../snippets/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => /\.(?:ts|js|py)$/.test(name));
  return files.map((name) => `${language}/${name}`).filter((name) => !modules.includes(name));
}

const store = useStore();
let gone = '';

beforeAll(async () => {
  gone = await goneUrl();
});

const places = frameworks.flatMap((framework) =>
  languages.map((language) => [language, framework] as const),
);

// Each language has its own app, as they would use up each other's rate limit.
describe.each(places)('%s, with the reference app on %s', (language, framework) => {
  const appUrl = useApp(framework, store);

  function apiOf(snippet: string): Api {
    const url = snippet.includes('answer') ? gone : appUrl();
    return { url, key: snippet.includes('limit') ? seeds.keys.burst : seeds.keys.acme };
  }

  test.each(snippetsOf(language))('%s', async (snippet) => {
    const output = await runSnippet(snippet, apiOf(snippet));
    expect(output).toMatch(expectedOf(language, snippet));
  });
});

test.each(languages)('%s tells that there is no key', async (language) => {
  const first = snippetsOf(language).find((name) => name.includes('/first.')) ?? '';
  const told = await runSnippet(first, { url: gone, key: '' }).catch(String);
  expect(told).toContain('API_KEY is not set');
});
