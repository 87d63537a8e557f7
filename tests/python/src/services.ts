import { type PageService, startPageService } from '@error-contract/clients/page-service';
import { goneUrl, type Listening, serve } from '@error-contract/harness/listen';
import {
  type HostileServer,
  startHostile,
} from '../../../packages/client/src/testing/hostile-server.ts';
import { hostileRows } from '../../../packages/client/src/testing/tables/hostile-answers.ts';

/** The services that the tests in Python call. */
export interface Services {
  readonly urls: {
    readonly api: string;
    readonly elsewhere: string;
    readonly gone: string;
    /** Gives the requests that a service got, and forgets them: `/api`, `/elsewhere`, `/hostile/3`. */
    readonly control: string;
    readonly hostile: readonly string[];
  };
  close(): Promise<void>;
}

function control(requestsOf: ReadonlyMap<string, string[]>): Promise<Listening> {
  return serve(({ url = '' }, response) => {
    const requests = requestsOf.get(url) ?? [];
    response.end(JSON.stringify(requests.splice(0)));
  });
}

/** Starts the service of the scenarios, and a hostile one for each row. */
export async function startServices(): Promise<Services> {
  const elsewhere: PageService = await startPageService('');
  const api = await startPageService(elsewhere.url);
  const hostile: HostileServer[] = [];
  for (const [, treat] of hostileRows) hostile.push(await startHostile(treat));
  const requests = new Map([
    ['/api', api.requests],
    ['/elsewhere', elsewhere.requests],
    ...hostile.map(({ requests }, at) => [`/hostile/${at}`, requests] as const),
  ]);
  const told = await control(requests);
  return {
    urls: {
      api: api.url,
      elsewhere: elsewhere.url,
      gone: await goneUrl(),
      control: told.url,
      hostile: hostile.map(({ url }) => url),
    },
    async close() {
      for (const server of hostile) await server[Symbol.asyncDispose]();
      for (const service of [api, elsewhere, told]) await service.close();
    },
  };
}
