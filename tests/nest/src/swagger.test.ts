import { defineErrors } from '@error-contract/core';
import { responsesFor } from '@error-contract/core/openapi';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { ApiErrorResponses } from '@error-contract/nest/swagger';
import { Controller, Get } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { expect, test } from 'vitest';
import { create, platforms } from './apps.ts';

const inUse = defineErrors({ 409: 'Agent is in use' });

class AgentsController {
  one() {}
}
const errors = ApiErrorResponses(404, inUse, { 422: 'agent_id is no agent' });
decorateMethod(AgentsController, 'one', [Get(), errors]);
decorateClass(AgentsController, Controller('agents'), ApiErrorResponses(401));

test.each(platforms)('the document on %s describes declared errors', async (_name, adapter) => {
  const app = await create({ controllers: [AgentsController] }, adapter());
  const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  await app.close();
  const { 200: _success, ...responses } = paths['/agents']?.get?.responses ?? {};
  expect(responses).toEqual({
    ...responsesFor(401, 404, inUse, { 422: 'agent_id is no agent' }),
  });
});

test('what is no error is refused', () => {
  expect(() => ApiErrorResponses(200 as never)).toThrow(RangeError);
});
