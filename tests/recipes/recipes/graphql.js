import { errorContract } from '@error-contract/express';
import express from 'express';
import { createSchema, createYoga } from 'graphql-yoga';

const schema = createSchema({
  typeDefs: 'type Query { hello: String! }',
  resolvers: { Query: { hello: () => 'hello' } },
});

const isGraphql = /^\/graphql(?:[/?]|$)/;
const app = express();

// Clients of GraphQL read GraphQL's own errors, at any status.
errorContract(app, {
  responses: ({ req }) => (isGraphql.test(req?.originalUrl) ? 'keep' : 'rewrite'),
});

app.use('/graphql', createYoga({ schema, logging: false }));

app.listen(process.env.PORT ?? 3000);
