import { withErrorResponses } from '@error-contract/core/openapi';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDocument, type ZodOpenApiObject } from 'zod-openapi';
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

test('a document of zod-openapi keeps what is declared, and has no warning with it', async () => {
  const { paths: _, ...others } = someDocument('3.1.0');
  const get = {
    operationId: 'getAgent',
    tags: ['Agents'],
    summary: 'Get an agent',
    requestParams: { path: z.object({ id: z.string() }) },
    responses: { 200: { description: 'The agent' } },
    'x-errors': [{ 404: 'Agent not found' }],
  };
  const document = withErrorResponses(
    createDocument({
      ...(others as object as Omit<ZodOpenApiObject, 'paths'>),
      paths: { '/agents/{id}': { get } },
    }),
  );
  const responses = document.paths?.['/agents/{id}']?.get?.responses;
  expect(Object.keys(responses ?? {})).toEqual(['200', '400', '401', '404', '429', '500']);
  expect(await lint(document as object as Json)).toEqual([]);
});

test('a document that is wrong is found', async () => {
  const { components, ...document } = referenceDocument();
  expect(components).toBeDefined();
  expect((await lint(document)).some((problem) => problem.startsWith('no-unresolved-refs'))).toBe(
    true,
  );
});
