/** An API of one route. */
export const spec = {
  openapi: '3.0.0',
  info: { title: 'a', version: '1' },
  paths: {
    '/a': {
      post: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 5 } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['agent_id'],
                additionalProperties: false,
                properties: {
                  agent_id: { type: 'string' },
                  email: { type: 'string', format: 'email' },
                  pages: { type: 'integer' },
                  name: { type: 'string', minLength: 3 },
                  kind: { enum: ['a', 'b'] },
                  code: { type: 'string', pattern: '^x' },
                  leads: {
                    type: 'array',
                    items: { type: 'object', properties: { phone: { type: 'string' } } },
                  },
                  own: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
                },
              },
            },
          },
        },
        responses: { 200: { description: 'a' } },
      },
    },
  },
};
