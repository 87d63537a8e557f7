import type { FormRequest, Preset } from '@error-contract/page/wire';
import { escaped } from '@error-contract/page/wire/escapes';
import { shorten } from '@error-contract/page/wire/placeholders';
import { rawRequests } from '../api/rows/raw-requests.ts';
import type { Sent } from '../http/send.ts';
import { accessSteps } from '../walk/access-steps.ts';
import type { Fixture } from '../walk/fixture.ts';
import { inputSteps } from '../walk/input-steps.ts';
import { stateSteps } from '../walk/state-steps.ts';
import type { Step } from '../walk/step.ts';
import { successSteps } from '../walk/success-steps.ts';
import { nastyPresets } from './nasty-presets.ts';

/** Each value is its own placeholder. */
const symbolic = new Proxy({} as Fixture, { get: (_, name) => `{{${String(name)}}}` });

/** A form, written with a boundary that is always the same. */
async function formText(form: FormData): Promise<readonly [type: string, body: string]> {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  const boundary = type.split('boundary=')[1] ?? '';
  return [type.replace(boundary, 'form'), (await response.text()).replaceAll(boundary, 'form')];
}

async function bodyOf({ json, body }: Sent): Promise<readonly [type: string, body: string]> {
  if (json !== undefined) return ['application/json', JSON.stringify(json)];
  if (body instanceof FormData) return formText(body);
  // A form shows text: of bytes that are none, a preset is a text of escapes.
  if (body instanceof Uint8Array)
    return ['', new TextDecoder('utf-8', { fatal: true }).decode(body)];
  return ['', body ?? ''];
}

async function formOf(sent: Sent): Promise<FormRequest> {
  const { method = 'GET', path, key } = sent;
  const [type, body] = await bodyOf(sent);
  const headers = Object.entries({
    ...(key !== undefined && { Authorization: `Bearer ${key}` }),
    ...(type && { 'Content-Type': type }),
    ...sent.headers,
  });
  return { method, path, headers, body: shorten(body) };
}

async function presetOf(group: string, step: Step): Promise<Preset> {
  const { name, statusCode, message } = step;
  const { key } = symbolic;
  const request = await formOf({ key, ...step.request(symbolic) });
  const before = (step.before?.(symbolic) ?? []).map((sent) => formOf({ key, ...sent }));
  const expected = { statusCode, ...(message !== undefined && { message }) };
  return { group, name, ...expected, before: await Promise.all(before), request };
}

const groups: readonly (readonly [group: string, steps: readonly Step[]])[] = [
  ['Succeeds', successSteps],
  ['Wrong input', inputSteps],
  ['Key, limit, destination', accessSteps],
  ['State', stateSteps],
];

const below = 'Below the routes';

/** The requests of the walk and of the tests below the routes, for the page. */
export async function createPresets(): Promise<readonly Preset[]> {
  const walked = groups.flatMap(([group, steps]) => steps.map((step) => presetOf(group, step)));
  const raw = rawRequests.map(([name, bytes, statusCode, message]): Preset => {
    const request = shorten(escaped(Buffer.from(bytes, 'latin1')));
    return { group: below, name, statusCode, message, before: [], request };
  });
  const nasty = nastyPresets.map((preset): Preset => ({ group: below, before: [], ...preset }));
  return [...(await Promise.all(walked)), ...raw, ...nasty];
}
