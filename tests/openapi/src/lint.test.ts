import { withErrorResponses } from '@error-contract/core/openapi';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { type Json, referenceDocument, someDocument } from './documents.ts';

/** Lints a document with the recommended rules, and says what is wrong where. */
async function lint(document: Json): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
}

test('the document of the reference API has no warning', async () => {
  expect(await lint(referenceDocument())).toEqual([]);
});

test.each(['3.0.3', '3.1.0'])(
  'what is added to a document of %s has no warning',
  async (version) => {
    const document = someDocument(version);
    // Of those that a document has without it, some lack what the lint asks for.
    expect(await lint(document)).toContain(
      'operation-4xx-response #/paths/~1agents~1{id}/get/responses',
    );
    expect(await lint(withErrorResponses(document))).toEqual([]);
  },
);

test('a document that is wrong is found', async () => {
  const { components, ...document } = referenceDocument();
  expect(components).toBeDefined();
  expect((await lint(document)).some((problem) => problem.startsWith('no-unresolved-refs'))).toBe(
    true,
  );
});
