import { expect, test } from 'vitest';
import { olderVersion } from './setup/older-core.ts';
import { installProject } from './setup/project.ts';
import { runForJson } from './setup/run-node.ts';

const missing = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
const error = 'Bad Request';

test('a workspace with two copies of core recognises and answers the errors of both', async () => {
  const folder = await installProject('two-copies', []);
  const answered = await runForJson(process.execPath, ['packages/service/main.js'], folder);
  expect(answered).toEqual({
    service: olderVersion,
    adapter: expect.not.stringMatching(olderVersion),
    isOneCopy: false,
    domainHasCopyOf: 'adapter',
    known: [true, true, false, true],
    theirs: missing,
    ours: missing,
    invalid: { statusCode: 400, message: ['name is required', 'size is required'], error },
  });
});
