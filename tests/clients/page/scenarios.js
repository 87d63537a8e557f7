import {
  createClient,
  errorFromResponse,
  NetworkError,
  responseOf,
  TimeoutError,
  UnexpectedResponseError,
} from '@error-contract/client';
import { ApiError, ConflictError, NotFoundError, ValidationError } from '@error-contract/core';

// Runs unchanged in Node and in a page. It is checked with the types of browsers only.

/**
 * @typedef {object} Urls
 * @property {string} api a service
 * @property {string} gone nobody listens there
 */

/** @typedef {import('../src/scenarios.ts').ScenarioCall} Call */

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
      message: ApiError.is(error) ? error.message : undefined,
      messages: error instanceof ValidationError ? error.messages : undefined,
      status: facts?.status ?? null,
      tries: facts?.tries ?? null,
      form: facts?.form,
      deviation: facts?.deviation,
      requestId: facts?.requestId,
      tellsSecret: shown.includes('s3cret'),
    };
  }
}

/** @type {Record<string, (urls: Urls, call: Call) => Promise<unknown>>} */
export const scenarios = {
  async call({ api, gone }, { method, path, isGone, ...options }) {
    const client = clientOf(isGone ? gone : api);
    return ended(client.request(method, path, options).then(({ data }) => data));
  },
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
