import type { E164Number } from '@error-contract/core/e164';
import { useEffect, useState } from 'preact/hooks';

type Exact = typeof import('@error-contract/core/e164/exact');

/** The tables of the ranges: larger than the rest of the page, so they come when they are asked for. */
function useExact(): Exact | undefined {
  const [exact, set] = useState<Exact>();
  useEffect(() => {
    import('@error-contract/core/e164/exact').then(
      (module) => set(() => module),
      () => undefined,
    );
  }, []);
  return exact;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

function regionName(region: string | undefined): string {
  if (!region) return 'unknown';
  return /^[A-Z]{2}$/.test(region) ? `${regions.of(region)} (${region})` : region;
}

/** What is known about a number in E.164 format. */
export function NumberFacts({
  number: { number, callingCode, nationalNumber },
}: {
  readonly number: E164Number;
}) {
  const exact = useExact();
  return (
    <>
      <p class="said right">It is in E.164 format.</p>
      <dl class="facts">
        <dt>Calling code</dt>
        <dd>
          <code>+{callingCode}</code>
        </dd>
        <dt>National number</dt>
        <dd>
          <code>{nationalNumber}</code>
        </dd>
        <dt>Region</dt>
        <dd>{exact ? regionName(exact.regionOf(number)) : '…'}</dd>
        <dt>In an assigned range</dt>
        <dd>
          {exact ? (exact.isValidE164(number) ? 'yes' : 'no: nobody has such a number') : '…'}
        </dd>
      </dl>
    </>
  );
}
