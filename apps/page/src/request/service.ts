import { apiErrorFromBody } from '@error-contract/core';
import type { PageData, PageStart } from '../wire/wire.ts';

/**
 * Passes an answer that succeeded.
 * @throws {ApiError} of the page's own server, which keeps the contract
 */
export async function assertAnswered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  throw apiErrorFromBody(body) ?? new Error(`The server of this page answered ${response.status}`);
}

/** Fetches the apps and the presets. */
export async function fetchStart(): Promise<PageStart> {
  return (await assertAnswered(await fetch('/api/presets'))).json();
}

/** Makes a key, an agent, a number and campaigns for each app. */
export async function createData(): Promise<PageData> {
  return (await assertAnswered(await fetch('/api/data', { method: 'POST' }))).json();
}
