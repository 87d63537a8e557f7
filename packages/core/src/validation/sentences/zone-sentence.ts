/** The ends of a time that a schema takes. */
export type Zones = 'Z' | 'Z or +05:30' | 'none';

export const bothZones: Zones = 'Z or +05:30';

/** A time, perhaps with its date, up to where a time zone may follow. */
const time = /^(?:\d{4}-\d\d-\d\d[Tt ])?\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(.*)$/;
const zone = /^(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** Says what is wrong with the time zone of a time; `undefined` if that is not what is wrong. */
export function zoneSentence(zones: Zones | undefined, values: readonly unknown[]) {
  if (zones === undefined) return undefined;
  const texts = values.filter((value) => typeof value === 'string' && value.length <= 64);
  const end = texts.map((text) => time.exec(String(text))?.[1]).find((rest) => rest !== undefined);
  if (end === '') return zones === 'none' ? undefined : `must end with a time zone: ${zones}`;
  if (end === undefined || !zone.test(end)) return undefined;
  if (zones === 'none') return 'must have no time zone';
  return zones === 'Z' && !/^z$/i.test(end) ? 'must be in UTC and end with Z' : undefined;
}
