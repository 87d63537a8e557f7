import { said } from '@error-contract/harness/expect-contract';
import { expect, test } from 'vitest';
import { collect } from './collect.ts';
import { startRecipe } from './start-recipe.ts';

const secret = 'The table of agents is gone';
const hidden = 'An unexpected error occurred. If this persists, contact support.';

/** Asks for what is not there, and then for what breaks. */
async function failTwice(url: string): Promise<void> {
  expect(await (await fetch(`${url}/nowhere`)).text()).toBe(said(404, 'Route not found').body);
  expect(await (await fetch(`${url}/agents/1`)).text()).toBe(said(500, hidden).body);
}

test('Sentry gets one event for a 5xx, with its cause, and none for a 4xx', async () => {
  const { url, next } = await collect();
  const dsn = url.replace('//', '//key@');
  const recipe = await startRecipe('sentry.js', { env: { SENTRY_DSN: `${dsn}/1` } });
  await failTwice(recipe.url);
  const [, header, event] = (await next()).split('\n').map((line) => JSON.parse(line));
  expect(header.type).toBe('event');
  expect(event.exception.values).toMatchObject([{ type: 'Error', value: secret }]);
});

test('OpenTelemetry has one exception in the span of a 5xx, and nothing in that of a 4xx', async () => {
  const { url, next } = await collect();
  const tracing = new URL('../recipes/tracing.js', import.meta.url).href;
  const recipe = await startRecipe('opentelemetry.js', {
    args: ['--import', tracing],
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: url },
  });
  await failTwice(recipe.url);
  const spans = [await next(), await next()].map(
    (sent) => JSON.parse(sent).resourceSpans[0].scopeSpans[0].spans[0],
  );
  const [missing, broken] = spans;
  expect(missing).toMatchObject({ events: [], status: { code: 0 } });
  expect(broken.status).toEqual({ code: 2 });
  expect(broken.events).toMatchObject([{ name: 'exception' }]);
  expect(broken.events[0].attributes).toContainEqual({
    key: 'exception.message',
    value: { stringValue: secret },
  });
});

test('pino writes one line for each failure', async () => {
  const { url, line } = await startRecipe('pino.js');
  const lines = [line(), line()];
  await failTwice(url);
  const [missing, broken] = (await Promise.all(lines)).map((one) => JSON.parse(one));
  expect(missing).toMatchObject({ level: 30, statusCode: 404, msg: 'Route not found' });
  expect(broken).toMatchObject({
    ...{ level: 50, statusCode: 500, method: 'GET', route: '/agents/:id' },
    ...{ msg: 'request failed', err: { message: secret } },
  });
});

test('Prometheus counts failures by status and route', async () => {
  const { url } = await startRecipe('prometheus.js');
  await failTwice(url);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics.split('\n').filter((line) => line.startsWith('http_request'))).toEqual([
    'http_request_failures_total{status="404",method="GET",route="no route"} 1',
    'http_request_failures_total{status="500",method="GET",route="/agents/:id"} 1',
  ]);
});

test('the diagnostics channel has each failure', async () => {
  const { url, line } = await startRecipe('diagnostics.js');
  const lines = [line(), line()];
  await failTwice(url);
  expect(await Promise.all(lines)).toEqual(['404 GET Route not found', `500 GET Error: ${secret}`]);
});
