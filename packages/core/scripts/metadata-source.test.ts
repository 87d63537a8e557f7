import { expect, test } from 'vitest';
import { readSource } from './metadata-source.ts';

const changelog = `<!-- An idea / 1.2.3 -->

1.13.17 / 2.12.2026
===================

* Fixed a bug in 1.13.16 / 1.13.15.

1.13.16 / 9.11.2026
===================

* Updated metadata to version 9.0.43:
  - Updated phone metadata for region code(s): BJ

1.13.15 / 8.10.2026
===================

* Updated metadata to version 9.0.41:
`;

test('the newest release with other metadata counts', () => {
  expect(readSource(changelog)).toBe(
    'libphonenumber 9.0.43, as libphonenumber-js 1.13.16 of 2026-11-09 holds it',
  );
});

test('a changelog of another form is told', () => {
  expect(() => readSource('# Changes')).toThrow(
    'The changelog of libphonenumber-js has another form',
  );
});
