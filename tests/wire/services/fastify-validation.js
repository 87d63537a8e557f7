const agent = {
  type: 'object',
  required: ['agent_id', 'to_phone_number'],
  additionalProperties: true,
  properties: {
    agent_id: { type: 'string', minLength: 3 },
    to_phone_number: { type: 'string', pattern: '^\\+[1-9][0-9]{1,14}$' },
    leads: {
      type: 'array',
      items: { type: 'object', required: ['phone_number'], properties: { tags: tagList() } },
    },
  },
};

function tagList() {
  return { type: 'array', items: { type: 'string', maxLength: 3 } };
}

const part = (name, schema) => ({
  type: 'object',
  required: [name],
  properties: { [name]: schema },
});

/** Routes whose requests Fastify validates with Ajv. */
export function fastifyValidation(app) {
  const ok = async () => ({ ok: true });
  app.post('/valid/body', { schema: { body: agent } }, ok);
  app.get(
    '/valid/query',
    { schema: { querystring: part('limit', { type: 'integer', maximum: 100 }) } },
    ok,
  );
  app.get(
    '/valid/params/:id',
    { schema: { params: part('id', { type: 'string', minLength: 4 }) } },
    ok,
  );
  app.get('/valid/headers', { schema: { headers: part('x-tenant', { type: 'string' }) } }, ok);
  app.post(
    '/valid/attached',
    { schema: { body: agent }, attachValidation: true },
    async (request) => ({
      seen: request.validationError !== undefined,
    }),
  );
}
