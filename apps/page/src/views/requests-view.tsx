import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Draft, draftOf } from '../request/draft.ts';
import { lookupOf, sendTo } from '../request/send.ts';
import type { PageApp, PageData, Preset } from '../wire/wire.ts';
import { Answers } from './answers.tsx';
import { CommandLine } from './command-line.tsx';
import { Editor } from './editor.tsx';
import { PresetMenu } from './preset-menu.tsx';
import type { Round } from './round.ts';

/** What the view of requests needs. */
export interface RequestsProps {
  readonly apps: readonly PageApp[];
  readonly presets: readonly Preset[];
  readonly data: PageData | undefined;
  /** Makes new data for the apps. */
  readonly renew: () => Promise<void>;
}

function useRound(apps: readonly PageApp[], data: PageData | undefined) {
  const [round, setRound] = useState<Round>();
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const running = useRef(new AbortController());
  const send = async (draft: Draft, preset: Preset, isEdited: boolean) => {
    running.current.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setSending(true);
    setProblem('');
    try {
      const sent = apps.map((app) => sendTo(app, draft, data?.[app.framework], signal));
      setRound({ preset, isEdited, outcomes: await Promise.all(sent) });
    } catch (error) {
      if (!signal.aborted) setProblem((error as Error).message);
    }
    if (!signal.aborted) setSending(false);
  };
  const clear = () => {
    running.current.abort();
    setSending(false);
    setRound(undefined);
    setProblem('');
  };
  return { round, problem, isSending, send, clear };
}

const nothing: Preset = {
  group: '',
  name: '',
  statusCode: 200,
  before: [],
  request: { method: 'GET', path: '/health', headers: [], body: '' },
};

function useDraft(presets: readonly Preset[]) {
  const [preset, setPreset] = useState(nothing);
  const [draft, setDraft] = useState(() => draftOf(nothing));
  const choose = (chosen: Preset) => {
    setPreset(chosen);
    setDraft(draftOf(chosen));
  };
  useEffect(() => {
    const first = presets.find(({ statusCode }) => statusCode === 400) ?? presets[0];
    if (first) choose(first);
  }, [presets]);
  const isEdited = JSON.stringify(draft) !== JSON.stringify(draftOf(preset));
  return { preset, draft, setDraft, choose, isEdited };
}

/** Choose or edit a request, send it to the apps, and compare their answers. */
export function RequestsView({ apps, presets, data, renew }: RequestsProps) {
  const { preset, draft, setDraft, choose, isEdited } = useDraft(presets);
  const { round, problem, isSending, send, clear } = useRound(apps, data);
  const values = data?.[apps[0]?.framework ?? ''];
  const lookup = useMemo(() => lookupOf(values), [values]);
  const pick = (chosen: Preset) => {
    clear();
    choose(chosen);
  };
  return (
    <div class="requests">
      <PresetMenu presets={presets} chosen={preset} onChoose={pick} />
      <div class="workbench">
        <Editor
          draft={draft}
          preset={preset}
          lookup={lookup}
          isSending={isSending}
          canSend={data !== undefined}
          onChange={setDraft}
          onReset={isEdited ? () => choose(preset) : undefined}
          onSend={() => send(draft, preset, isEdited)}
        />
        <CommandLine
          draft={draft}
          apps={apps}
          data={data}
          outcomes={round?.outcomes}
          renew={renew}
        />
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <Answers round={round} apps={apps} isSending={isSending} />
      </div>
    </div>
  );
}
