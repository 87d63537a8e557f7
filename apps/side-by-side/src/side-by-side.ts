import { randomUUID } from 'node:crypto';
import {
  assertRedis,
  createStore,
  exitWith,
  type Service,
  type Stoppable,
  type Store,
  stopOnSignals,
} from '@error-contract/telephony';
import { type Options, readOptions } from './options.ts';
import { assertPage, startPage } from './page/start-page.ts';
import { curlLines, keyLines } from './report/hints.ts';
import { createLogBuffer, type LogBuffer } from './report/log-buffer.ts';
import { toSummary, toTable } from './report/table.ts';
import { assertPorts, type RunningApp, startApps } from './start-apps.ts';
import { type Result, runWalk, steps } from './walk/run-walk.ts';

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function start(options: Options, store: Store, log: LogBuffer): Promise<readonly RunningApp[]> {
  return startApps({
    ...options,
    store,
    destination: log,
    run: randomUUID(),
    onStart: ({ framework, url }) => print(`  ${framework.padEnd(8)} ${url}`),
  });
}

async function walk(apps: readonly RunningApp[]): Promise<readonly Result[]> {
  print(`\nSending ${steps.length} requests to each of them …\n`);
  const results = await runWalk(apps);
  const frameworks = apps.map(({ framework }) => framework);
  print(toTable(frameworks, results));
  return results;
}

function printHidden(messages: readonly string[]): void {
  if (messages.length === 0) return;
  print('\nWhat the clients were not told, from the logs:');
  for (const message of messages) print(`  ${message}`);
}

/** Serves the page of these apps until the process ends. */
async function serve({ pagePort }: Options, apps: readonly RunningApp[]): Promise<Service> {
  const page = await startPage(pagePort, apps);
  print(`\n${curlLines(apps.map(({ url }) => url))}`);
  print(`\nSend them yourself, and see the answers side by side: open\n\n  ${page.url}\n`);
  print('Serving until Ctrl+C.');
  return page;
}

async function run(options: Options, store: Store): Promise<boolean> {
  const log = createLogBuffer(process.stderr);
  if (options.verbose) log.release();
  const apps = await start(options, store, log);
  const services: Stoppable[] = [...apps];
  stopOnSignals(services, () => store.close());
  print(`\n${keyLines}`);
  const results = await walk(apps);
  printHidden(log.hiddenMessages());
  print(`\n${toSummary(results)}`);
  log.release();
  if (options.once) await Promise.all(apps.map((app) => app.stop()));
  else services.push(await serve(options, apps));
  return results.every(({ problems }) => problems.length === 0);
}

/** Starts the three apps on one database, shows that they fail alike, and keeps serving. */
export async function sideBySide(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const options = readOptions(args, env);
    await assertPorts(options);
    if (!options.once) await assertPage(options.pagePort);
    if (options.redisUrl) await assertRedis(options.redisUrl);
    const where = options.databaseUrl ? 'the database of DATABASE_URL' : 'an embedded database';
    print(`Opening ${where} and starting three apps on it …`);
    const { databaseUrl, timeouts } = options;
    const store = await createStore({ databaseUrl, timeouts, seed: true });
    const isAsExpected = await run(options, store);
    if (options.once) process.exit(isAsExpected ? 0 : 1);
  } catch (error) {
    exitWith(error);
  }
}
