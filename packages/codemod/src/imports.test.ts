import { describe, expect, test } from 'vitest';
import { isOther } from './testing/reasons.ts';
import { migrateOne } from './testing/run.ts';

const rows: Record<string, readonly [before: string, after: string, path?: string]> = {
  'an import that is no longer needed': [
    "import createError from 'http-errors';\nimport a from 'a';\n\nthrow createError(404);\n",
    "import { NotFoundError } from '@error-contract/core';\nimport a from 'a';\n\nthrow new NotFoundError();\n",
  ],
  'one that is still needed': [
    "import createError from 'http-errors';\nimport a from 'a';\n\nthrow a ? createError(404) : createError(a);\n",
    "import createError from 'http-errors';\nimport a from 'a';\nimport { NotFoundError } from '@error-contract/core';\n\nthrow a ? new NotFoundError() : createError(a);\n",
  ],
  'one that is exported': [
    "import createError from 'http-errors';\nthrow createError(404);\nexport { createError };\n",
    "import createError from 'http-errors';\nimport { NotFoundError } from '@error-contract/core';\nthrow new NotFoundError();\nexport { createError };\n",
  ],
  'a part of one': [
    "import createError, { HttpError, NotFound } from 'http-errors';\nclass A extends HttpError {}\nthrow a ? createError(404) : new NotFound();\n",
    "import { HttpError } from 'http-errors';\nimport { NotFoundError } from '@error-contract/core';\nclass A extends HttpError {}\nthrow a ? new NotFoundError() : new NotFoundError();\n",
  ],
  'the braces of one': [
    "import createError, { NotFound } from 'http-errors';\nf(createError);\nthrow new NotFound();\n",
    "import createError from 'http-errors';\nimport { NotFoundError } from '@error-contract/core';\nf(createError);\nthrow new NotFoundError();\n",
  ],
  'a name in a type': [
    "import createError from 'http-errors';\nexport type E = createError.HttpError;\nthrow createError(404);\n",
    "import createError from 'http-errors';\nimport { NotFoundError } from '@error-contract/core';\nexport type E = createError.HttpError;\nthrow new NotFoundError();\n",
    'a.ts',
  ],
  'a require': [
    "'use strict'\n\nvar createError = require('http-errors')\nvar a = require('a')\n\nthrow createError(404)\n",
    "'use strict'\n\nconst { NotFoundError } = require('@error-contract/core')\nvar a = require('a')\n\nthrow new NotFoundError()\n",
  ],
  'one of several declarations': [
    "var a = require('a'),\n  createError = require('http-errors'),\n  b = require('b');\nthrow createError(404);\n",
    "var a = require('a'),\n  b = require('b');\nconst { NotFoundError } = require('@error-contract/core');\nthrow new NotFoundError();\n",
  ],
  'the last of several declarations': [
    "var a = require('a'), createError = require('http-errors');\nthrow createError(404);\n",
    "var a = require('a');\nconst { NotFoundError } = require('@error-contract/core');\nthrow new NotFoundError();\n",
  ],
  'a destructured require': [
    "const { Gone, NotFound, HttpError } = require('http-errors');\nclass A extends HttpError {}\nthrow a ? new Gone() : new NotFound();\n",
    "const { HttpError } = require('http-errors');\nconst { ApiError, NotFoundError } = require('@error-contract/core');\nclass A extends HttpError {}\nthrow a ? new ApiError(410) : new NotFoundError();\n",
  ],
  'double quotes and no semicolons': [
    'import createError from "http-errors"\n\nthrow createError(404)\n',
    'import { NotFoundError } from "@error-contract/core"\n\nthrow new NotFoundError()\n',
  ],
  'an import of ours': [
    "import { ApiError } from '@error-contract/core';\nimport createError from 'http-errors';\n\nthrow a ? createError(404) : new ApiError(410);\n",
    "import { ApiError, NotFoundError } from '@error-contract/core';\n\nthrow a ? new NotFoundError() : new ApiError(410);\n",
  ],
  'an import of ours under another name': [
    "import { NotFoundError as Missing } from '@error-contract/core';\nimport createError from 'http-errors';\nthrow a ? createError(404) : new Missing();\n",
    "import { NotFoundError as Missing } from '@error-contract/core';\nthrow a ? new Missing() : new Missing();\n",
  ],
  'an import of our types': [
    "import type { ErrorBody } from '@error-contract/core';\nimport createError from 'http-errors';\nthrow createError(404);\n",
    "import type { ErrorBody } from '@error-contract/core';\nimport { NotFoundError } from '@error-contract/core';\nthrow new NotFoundError();\n",
    'a.ts',
  ],
  'a require of ours': [
    "const { ApiError } = require('@error-contract/core');\nconst createError = require('http-errors');\nthrow a ? createError(404) : new ApiError(410);\n",
    "const { ApiError, NotFoundError } = require('@error-contract/core');\nthrow a ? new NotFoundError() : new ApiError(410);\n",
  ],
  'a require inside of a function': [
    "function f() {\n  const createError = require('http-errors');\n  throw createError(404);\n}\n",
    "const { NotFoundError } = require('@error-contract/core');\n\nfunction f() {\n  const createError = require('http-errors');\n  throw new NotFoundError();\n}\n",
  ],
  'line ends of Windows': [
    "import createError from 'http-errors';\r\n\r\nthrow createError(\r\n  404,\r\n  'x',\r\n);\r\n",
    "import { NotFoundError } from '@error-contract/core';\r\n\r\nthrow new NotFoundError(\r\n  'x',\r\n);\r\n",
  ],
  'a byte order mark': [
    "\ufeffimport createError from 'http-errors';\nthrow createError(404);\n",
    "\ufeffimport { NotFoundError } from '@error-contract/core';\nthrow new NotFoundError();\n",
  ],
  'a line for the shell': [
    "#!/usr/bin/env node\n// A comment.\nconst createError = require('http-errors');\nthrow createError(404);\n",
    "#!/usr/bin/env node\n// A comment.\nconst { NotFoundError } = require('@error-contract/core');\nthrow new NotFoundError();\n",
  ],
  'elements, in JavaScript and TypeScript': [
    "import createError from 'http-errors';\nexport const f = () => <a b={() => { throw createError(404); }} />;\n",
    "import { NotFoundError } from '@error-contract/core';\nexport const f = () => <a b={() => { throw new NotFoundError(); }} />;\n",
    'a.tsx',
  ],
  'types of Flow': [
    "// @flow\nimport createError from 'http-errors';\nexport const f = (a: ?string): empty => { throw createError(404); };\n",
    "// @flow\nimport { NotFoundError } from '@error-contract/core';\nexport const f = (a: ?string): empty => { throw new NotFoundError(); };\n",
  ],
  'no extension that says more': [
    "const createError = require('http-errors');\nthrow createError(404);\n",
    "const { NotFoundError } = require('@error-contract/core');\nthrow new NotFoundError();\n",
    'a.cts',
  ],
};

test.each(Object.entries(rows))('%s', (_, [text, after, path = 'a.js']) => {
  const migration = migrateOne({ text, path });
  expect(migration.text).toBe(after);
  expect(migration.path).toBe(path);
});

describe('a file that is not JavaScript', () => {
  test.each([
    ['half of one', 'const a = ;'],
    ['markup', '<!doctype html>'],
    ['a name that is declared twice', 'let a; let a;'],
  ])('%s', (_, text) => {
    const { left, ...migration } = migrateOne({ text });
    expect(migration).toEqual({ path: 'a.js', text, changes: [], needs: [] });
    expect(left).toEqual([
      { line: 1, code: '', reason: expect.stringMatching(/^it cannot be parsed: ./) },
    ]);
  });
});

test('an empty file', () => {
  expect(migrateOne({ text: '' })).toEqual({
    path: 'a.js',
    text: '',
    changes: [],
    left: [],
    needs: [],
  });
});

test.each([
  "import type { NotFoundError } from '@error-contract/core';",
  "import { type NotFoundError } from '@error-contract/core';",
])('a type of ours is no class, and takes its name: %s', (types) => {
  const text = `import createError from 'http-errors';\n${types}\nexport let last: NotFoundError;\nif (last) throw createError(404);\nthrow createError(409);\n`;
  const { left, text: after } = migrateOne({ text, path: 'a.ts' });
  expect(left.map(({ reason }) => reason)).toEqual([isOther]);
  expect(after).toContain('throw createError(404);\nthrow new ConflictError();');
});

test('a class with an accessor of ES decorators is read', () => {
  const text =
    "import createError from 'http-errors';\nclass A { @d accessor a = 1; f() { throw createError(404); } }\n";
  expect(migrateOne({ text, path: 'a.ts' }).text).toContain('throw new NotFoundError();');
});
