import { useEffect, useState } from 'preact/hooks';
import { createData, fetchStart } from '../request/service.ts';
import type { PageData, PageStart } from '../wire/wire.ts';
import { ConformanceView } from './conformance-view.tsx';
import { CsvView } from './csv-view.tsx';
import { Frame, type ViewName, viewNames } from './frame.tsx';
import { NumberView } from './number-view.tsx';
import { RequestsView } from './requests-view.tsx';

function viewInHash(): ViewName {
  const hash = location.hash.slice(1);
  return viewNames.find((name) => name === hash) ?? 'requests';
}

function useView(): ViewName {
  const [view, show] = useState(viewInHash);
  useEffect(() => {
    const follow = () => {
      show(viewInHash());
      document.querySelector<HTMLElement>('main')?.focus();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return view;
}

/** What the server gives the page, or why it gives nothing. */
interface Loaded {
  readonly start?: PageStart;
  readonly data?: PageData;
  readonly problem?: string;
}

function useLoaded(): Loaded & { readonly renew: () => Promise<void> } {
  const [loaded, set] = useState<Loaded>({});
  const add = (more: Loaded) => set((before) => ({ ...before, ...more }));
  const fail = (error: Error) => add({ problem: error.message });
  const renew = () => createData().then((data) => add({ data, problem: '' }), fail);
  useEffect(() => {
    fetchStart().then((start) => add({ start }), fail);
    renew();
  }, []);
  return { ...loaded, renew };
}

/** The page. Every view stays as it was while another is shown. */
export function App() {
  const view = useView();
  const { start, data, problem, renew } = useLoaded();
  const apps = start?.apps ?? [];
  return (
    <Frame view={view} apps={apps} problem={problem}>
      <section hidden={view !== 'requests'} aria-labelledby="requests-title">
        <RequestsView apps={apps} presets={start?.presets ?? []} data={data} renew={renew} />
      </section>
      <section hidden={view !== 'conformance'} aria-labelledby="conformance-title">
        <ConformanceView apps={apps} />
      </section>
      <section hidden={view !== 'number'} aria-labelledby="number-title">
        <NumberView />
      </section>
      <section hidden={view !== 'csv'} aria-labelledby="csv-title">
        <CsvView />
      </section>
    </Frame>
  );
}
