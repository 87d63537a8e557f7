import { describe, expect, test } from 'vitest';
import { isSystemText } from './shown-message.ts';

describe('a text of the system', () => {
  test.each([
    "ENOENT: no such file or directory, open '/srv/agents'",
    'Cannot start: EACCES: permission denied, scandir "/srv"',
    "a: EBUSY: two\nlines, rename 'a' -> 'b'",
    'connect ECONNREFUSED 10.0.0.1:5432',
    'getaddrinfo ENOTFOUND db.internal',
    'listen EADDRINUSE: address already in use :::3000',
    'read ECONNRESET',
    'write CONNECTION_CLOSED db.internal:5432',
  ])('%s', (text) => {
    expect(isSystemText(text)).toBe(true);
  });

  test.each([
    'EUR: the currency, which is not supported',
    'ERROR: the name is taken, choose another',
    'Connect your account first, please',
    'EAAA: '.repeat(40_000),
    'connect E'.repeat(40_000),
  ])('is not: %s', (text) => {
    expect(isSystemText(text)).toBe(false);
  });
});
