import type { Replaced } from '../compare.ts';
import { body, bodyText, contentType, hiddenMessage, peculiar } from './reasons.ts';

const noCode = peculiar("'FST_ERR_", 'It asserts the code of an error: the body has three keys.');

const ownKey = peculiar("undefined !== 'bar'", 'It asserts a key of the thrown value in the body.');

const length = peculiar("'127' !== '6'", 'It asserts the length of the body of an error.');

const hooks = peculiar('2 !== 1', 'It counts the onSend hooks of an app, and ours is one.');

const throwsLate = peculiar(
  'should not be called',
  'Where an app has an onSend hook, Fastify finds later that a payload cannot be sent.',
);

const failsOnce = peculiar(
  'plan expected 2 assertions but received 1',
  'It expects that the answer to an error fails too, which that of the contract does not.',
);

const sentence = peculiar(
  /Validation failed: |parser failed/,
  'It asserts the message of an error, which the contract says in its own words.',
);

const waits = peculiar('test timed out', 'It waits for a text that a 504 does not have any more.');

const printed = peculiar(
  /@error-contract\/fastify|includeHooks|\(onSend\)/,
  'It asserts the names of all plugins or hooks of an app, and ours are among them.',
);

const canBeSent = peculiar(
  '400 !== 500',
  'It expects a 500 for an error body that cannot be serialised. That of the contract can be.',
);

const staysError = peculiar(
  '500 !== 200',
  'A hook makes a success of an error, and the contract has the last word on every error.',
);

/** The files that always run. */
const ordinary: readonly Replaced[] = [
  { file: 'test/404s.test.js', count: 39, reason: body },
  { file: 'test/404s.test.js', count: 1, reason: noCode },
  { file: 'test/500s.test.js', count: 5, reason: body },
  { file: 'test/500s.test.js', count: 6, reason: contentType },
  { file: 'test/content-length.test.js', count: 5, reason: body },
  { file: 'test/content-parser.test.js', count: 2, reason: hiddenMessage },
  { file: 'test/content-parser.test.js', count: 1, reason: noCode },
  { file: 'test/content-type.test.js', count: 1, reason: body },
  { file: 'test/custom-parser.2.test.js', count: 2, reason: body },
  { file: 'test/encapsulated-error-handler.test.js', count: 6, reason: hiddenMessage },
  { file: 'test/hooks-async.test.js', count: 8, reason: body },
  { file: 'test/hooks.test.js', count: 8, reason: body },
  { file: 'test/hooks.test.js', count: 1, test: 'encapsulation / 1', reason: hooks },
  { file: 'test/internals/reply.test.js', count: 4, reason: body },
  { file: 'test/internals/reply.test.js', count: 1, reason: hiddenMessage },
  { file: 'test/reply-error.test.js', count: 64, reason: body },
  { file: 'test/reply-error.test.js', count: 1, test: 'client error', reason: bodyText },
  { file: 'test/reply-error.test.js', count: 1, test: 'server case 2', reason: noCode },
  { file: 'test/reply-error.test.js', count: 2, test: 'throw an error', reason: throwsLate },
  { file: 'test/reply-error.test.js', count: 2, test: 'setting invalid header', reason: failsOnce },
  { file: 'test/reply-error.test.js', count: 2, reason: ownKey },
  { file: 'test/reply-error.test.js', count: 1, reason: length },
  { file: 'test/route-hooks.test.js', count: 18, reason: body },
  { file: 'test/validation-error-handling.test.js', count: 22, reason: body },
];

export const fastify5: readonly Replaced[] = [
  ...ordinary,
  { file: 'test/async-await.test.js', count: 2, reason: body },
  { file: 'test/async-await.test.js', count: 1, test: 'without throwing', reason: bodyText },
  { file: 'test/buffer.test.js', count: 2, reason: body },
  { file: 'test/client-timeout.test.js', count: 1, reason: bodyText },
  { file: 'test/constrained-routes.test.js', count: 2, reason: body },
  { file: 'test/content-type-parser-async-context.test.js', count: 1, reason: sentence },
  { file: 'test/delete.test.js', count: 3, reason: body },
  { file: 'test/diagnostics-channel/error-status.test.js', count: 1, reason: body },
  { file: 'test/fluent-schema.test.js', count: 1, reason: body },
  { file: 'test/handler-timeout.test.js', count: 1, reason: body },
  { file: 'test/handler-timeout.test.js', count: 3, reason: noCode },
  { file: 'test/handler-timeout.test.js', count: 1, test: 'abort listener', reason: waits },
  { file: 'test/helper.js', count: 4, reason: body },
  { file: 'test/http-methods/get.test.js', count: 3, reason: body },
  { file: 'test/http-methods/search.test.js', count: 3, reason: body },
  { file: 'test/http2/unknown-http-method.test.js', count: 1, reason: body },
  { file: 'test/input-validation.js', count: 30, reason: body },
  { file: 'test/internals/handle-request.test.js', count: 1, reason: body },
  { file: 'test/internals/reply-serialize.test.js', count: 2, reason: body },
  { file: 'test/internals/request-validate.test.js', count: 3, reason: noCode },
  { file: 'test/output-validation.test.js', count: 2, reason: body },
  { file: 'test/plugin.2.test.js', count: 2, reason: printed },
  { file: 'test/plugin.4.test.js', count: 1, reason: printed },
  { file: 'test/pretty-print.test.js', count: 2, reason: printed },
  { file: 'test/reply-code.test.js', count: 1, reason: body },
  { file: 'test/reply-web-stream-locked.test.js', count: 1, reason: body },
  { file: 'test/request-error.test.js', count: 5, reason: body },
  { file: 'test/request-error.test.js', count: 1, test: 'non-numeric', reason: bodyText },
  { file: 'test/request-error.test.js', count: 1, test: 'stream response', reason: canBeSent },
  { file: 'test/rfc-10008.test.js', count: 3, reason: noCode },
  { file: 'test/route-prefix.test.js', count: 1, reason: body },
  { file: 'test/route.3.test.js', count: 3, reason: body },
  { file: 'test/route.4.test.js', count: 1, reason: body },
  { file: 'test/router-compile.test.js', count: 2, reason: body },
  { file: 'test/schema-examples.test.js', count: 3, reason: body },
  { file: 'test/schema-feature.test.js', count: 4, reason: sentence },
  { file: 'test/schema-serialization.test.js', count: 7, reason: body },
  { file: 'test/schema-serialization.test.js', count: 1, reason: canBeSent },
  { file: 'test/schema-special-usage.test.js', count: 2, reason: body },
  { file: 'test/schema-special-usage.test.js', count: 1, reason: sentence },
  { file: 'test/schema-special-usage.test.js', count: 1, reason: noCode },
  { file: 'test/schema-validation.test.js', count: 6, reason: body },
  { file: 'test/schema-validation.test.js', count: 3, reason: sentence },
  { file: 'test/schema-validation.test.js', count: 10, reason: noCode },
  { file: 'test/serialize-response.test.js', count: 2, reason: body },
  { file: 'test/versioned-routes.test.js', count: 1, reason: body },
  { file: 'test/web-api.test.js', count: 1, reason: hiddenMessage },
  { file: 'test/web-api.test.js', count: 3, reason: noCode },
  { file: 'test/web-api.test.js', count: 2, test: 'onSend hook', reason: staysError },
];
