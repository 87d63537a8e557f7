import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { referenceDocument } from '../documents.ts';

test('the types are those of the document: `vitest run src/client --update` writes them anew', async () => {
  const types = astToString(await openapiTS(JSON.stringify(referenceDocument())));
  await expect(types).toMatchFileSnapshot('telephony.generated.ts');
});
