import {
  createClient,
  errorFromResponse,
  NetworkError,
  responseOf,
  TimeoutError,
  UnexpectedResponseError,
} from '@error-contract/client';
import { ConflictError, NotFoundError, ValidationError } from '@error-contract/core';

// Runs unchanged in Node and in a page. It is checked with the types of browsers only.

/**
 * @typedef {object} Urls
 * @property {string} api a service
 * @property {string} gone nobody listens there
 */

/** @param {string} baseUrl */
function clientOf(baseUrl) {
  const retry = { limit: 2, maxWait: 1 };
  return createClient({ baseUrl, apiKey: 'id:s3cret', timeout: 60_000, retry });
}

const classes = {
  ValidationError,
  NotFoundError,
  ConflictError,
  NetworkError,
  TimeoutError,
  UnexpectedResponseError,
};

/**
 * What a call ends with, as it can be sent from a page.
 * @param {Promise<unknown>} call
 */
async function ended(call) {
  try {
    return { data: await call };
  } catch (error) {
    const { name, stack = '' } = /** @type {Error} */ (error);
    const found = Object.entries(classes).filter(([, Class]) => error instanceof Class);
    const facts = responseOf(error);
    const shown = [String(error), stack, JSON.stringify(error), JSON.stringify(facts)].join();
    return {
      name,
      classes: found.map(([it]) => it),
      messages: error instanceof ValidationError ? error.messages : undefined,
      status: facts?.status ?? null,
      tries: facts?.tries ?? null,
      deviation: facts?.deviation,
      requestId: facts?.requestId,
      tellsSecret: shown.includes('s3cret'),
    };
  }
}

/** @type {Record<string, (urls: Urls) => Promise<unknown>>} */
export const scenarios = {
  result: ({ api }) => ended(clientOf(api).get('/agents/1', { query: { a: ['b', 'c'] } })),
  invalid: ({ api }) => ended(clientOf(api).post('/invalid', { password: 's3cret' })),
  missing: ({ api }) => ended(clientOf(api).get('/missing')),
  html: ({ api }) => ended(clientOf(api).get('/html')),
  empty: ({ api }) => ended(clientOf(api).get('/empty')),
  notJson: ({ api }) => ended(clientOf(api).get('/not-json')),
  cut: ({ api }) => ended(clientOf(api).get('/cut')),
  endless: ({ api }) => ended(clientOf(api).get('/endless')),
  unavailable: ({ api }) => ended(clientOf(api).get('/unavailable')),
  recovers: ({ api }) => ended(clientOf(api).get('/recovers')),
  postReset: ({ api }) => ended(clientOf(api).post('/reset', {})),
  refused: ({ gone }) => ended(clientOf(gone).get('/')),
  slow: ({ api }) => ended(clientOf(api).get('/silent', { timeout: 500 })),
  redirected: ({ api }) => ended(clientOf(api).get('/redirect')),
  moved: ({ api }) => ended(clientOf(api).get('/moved')),
  ownHeaders: ({ api }) =>
    ended(clientOf(api).get('/redirect', { headers: { 'x-api-key': 's3cret' } })),
  ownBody: ({ api }) => ended(clientOf(api).post('/kept', { password: 's3cret' })),
  bomb: ({ api }) =>
    ended(clientOf(api).get('/agents/1', { query: { a: ['b', 'c'] }, maxResponseBytes: 3 })),
  async aborted({ api }) {
    const controller = new AbortController();
    const call = ended(clientOf(api).get('/silent', { signal: controller.signal }));
    controller.abort();
    return call;
  },
  async notModified({ api }) {
    const client = createClient({ baseUrl: api, apiKey: 'id:s3cret', cache: true });
    const first = await client.request('GET', '/tagged');
    const second = await client.request('GET', '/tagged');
    return [first, second].map(({ data, response }) => ({ data, status: response.status }));
  },
  async plainFetch({ api }) {
    return ended(
      fetch(`${api}/missing`)
        .then(errorFromResponse)
        .then((error) => Promise.reject(error)),
    );
  },
};
