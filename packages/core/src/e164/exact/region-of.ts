import { isValidE164 } from './is-valid-e164.ts';
import { regions } from './regions.generated.ts';

let prefixes: ReadonlyMap<string, string> | undefined;

function readPrefixes(): Map<string, string> {
  const read = new Map<string, string>();
  for (const entry of regions.split(';')) {
    const [region = '', ...digits] = entry.split(' ');
    for (const prefix of digits) read.set(prefix, region);
  }
  return read;
}

/**
 * Finds the region of a valid phone number: its ISO 3166-1 alpha-2 code, or `001` where the calling
 * code belongs to no region; `undefined` where `isValidE164` is false. Where regions share a
 * calling code, it is the first that libphonenumber finds. Never throws.
 */
export function regionOf(value: unknown): string | undefined {
  if (!isValidE164(value)) return undefined;
  prefixes ??= readPrefixes();
  const digits = value.slice(1);
  for (let length = digits.length; length > 0; length--) {
    const prefix = digits.slice(0, length);
    const region = prefixes.get(prefix.padEnd(digits.length, '#')) ?? prefixes.get(prefix);
    if (region) return region;
  }
  return undefined;
}
