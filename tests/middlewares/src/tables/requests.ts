import type { Request } from '@error-contract/harness/request';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

/** A request with an Authorization header. */
export const authorized = (path: string, authorization: string): Request => ({
  path,
  headers: { Authorization: authorization },
});

export const asUser = (path: string, password: string): Request =>
  authorized(path, basic(`a:${password}`));

export const json = (path: string, value: unknown, type = 'application/json'): Request => ({
  method: 'POST',
  path,
  headers: { 'Content-Type': type },
  body: JSON.stringify(value),
});

export const withMethod = (method: string, path: string): Request => ({ method, path });

export const withHeader = (path: string, name: string, value: string): Request => ({
  path,
  headers: { [name]: value },
});

/** The request that a browser sends before one to another origin. */
export const preflight = (path: string, origin = 'https://a.example'): Request => ({
  method: 'OPTIONS',
  path,
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'x-a',
  },
});
