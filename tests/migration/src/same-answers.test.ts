import { createRequire } from 'node:module';
import { migrate } from '@error-contract/codemod';
import { toErrorResponse } from '@error-contract/core';
import Boom from '@hapi/boom';
import createError from 'http-errors';
import { describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);

type Throwers = Record<string, () => never>;

/** Runs a CommonJS file, and returns its exports. */
function run(text: string): Throwers {
  const exports: Throwers = {};
  new Function('require', 'exports', text)(require, exports);
  return exports;
}

function answerTo(thrower: (() => never) | undefined): string {
  try {
    return String(thrower?.());
  } catch (error) {
    const { statusCode, headers, body } = toErrorResponse(error);
    return JSON.stringify([statusCode, headers, body]);
  }
}

/** Without a message, these say the contract's sentence, and not the library's. */
const otherWords: Record<string, readonly string[]> = {
  'http-errors ()': ['createError.PayloadTooLarge', 'createError.TooManyRequests'],
  'boom ()': [
    'Boom.clientTimeout',
    'Boom.entityTooLarge',
    'Boom.uriTooLong',
    'Boom.rangeNotSatisfiable',
    'Boom.teapot',
    'Boom.tooManyRequests',
  ],
};

const sources: Record<string, { from: string; calls: readonly string[] }> = {
  'http-errors': {
    from: "const createError = require('http-errors');",
    calls: Object.keys(createError)
      .filter((name) => /^[A-Z]/.test(name) && name !== 'HttpError')
      .map((name) => `createError.${name}`),
  },
  boom: {
    from: "const Boom = require('@hapi/boom');",
    calls: Object.keys(Boom)
      .filter((name) => !['Boom', 'boomify', 'isBoom'].includes(name))
      .map((name) => `Boom.${name}`),
  },
};

describe.each(Object.entries(sources))('%s', (library, { from, calls }) => {
  test.each(['', "'Said by the service'"])('the same before and after, with (%s)', (said) => {
    const lines = calls.map((call) => `exports['${call}'] = () => { throw ${call}(${said}); };`);
    const text = [from, ...lines].join('\n');
    const [migration] = migrate([{ path: 'a.js', text, packages: [] }]);
    expect(migration?.changes).toHaveLength(calls.length);
    const [before, after] = [run(text), run(migration?.text ?? '')];
    const differing = calls.filter((call) => answerTo(before[call]) !== answerTo(after[call]));
    expect(differing).toEqual(otherWords[`${library} (${said})`] ?? []);
  });
});
