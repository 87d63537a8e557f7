import type { WireResponse } from '@error-contract/harness/read-response';

/** What differs between responses: times, ids and secrets. */
const moving: readonly (readonly [RegExp, string])[] = [
  [/\b\d{10,13}(\.\d+)?\b/g, 'TIME'],
  [/\b\d+(\.\d+)? ?ms\b/g, 'MS'],
  [/(connect\.sid|_csrf|koa\.sess(?:\.sig)?|theme\.sig)=[^;,]+/g, '$1=ID'],
  [/expires=[^;]+GMT/gi, 'expires=TIME'],
  [/pk=:[^:]*:/g, 'pk=:ID:'],
];

export function steadyText(text: string): string {
  return moving.reduce((all, [pattern, word]) => all.replace(pattern, word), text);
}

/** A response without what differs, so that it can be compared. */
export function steady(response: WireResponse): WireResponse {
  const headers = response.headers
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => [name, steadyText(value)] as const);
  return { ...response, headers };
}
