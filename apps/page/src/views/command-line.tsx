import { useState } from 'preact/hooks';
import { Choice } from '../parts/choice.tsx';
import { Code } from '../parts/code.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { commandBefore, commandOf } from '../request/command.ts';
import type { Draft } from '../request/draft.ts';
import { lookupOf, type Outcome } from '../request/send.ts';
import type { PageApp, PageData } from '../wire/wire.ts';

/** The request, and what is known about the apps. */
export interface CommandLineProps {
  readonly draft: Draft;
  readonly apps: readonly PageApp[];
  readonly data: PageData | undefined;
  /** What the apps answered last: requests may name what those before them got. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly renew: () => Promise<void>;
}

const mostShown = 1_200;

/** What is copied is whole. */
function shortened(whole: string): string {
  const text = whole.replace(
    /(.)\1{99,}/g,
    (run, letter) => `${letter.repeat(8)} … ${run.length} times … `,
  );
  if (text.length <= mostShown) return text;
  return `${text.slice(0, mostShown / 2)} … ${text.length - mostShown} more … ${text.slice(-mostShown / 2)}`;
}

/** The line for a shell that sends the same to one app. */
export function CommandLine({ draft, apps, data, outcomes, renew }: CommandLineProps) {
  const [framework, choose] = useState('');
  const app = apps.find((one) => one.framework === framework) ?? apps[0];
  if (!app) return null;
  const outcome = outcomes?.find((one) => one.framework === app.framework);
  const lookup = outcome?.lookup ?? lookupOf(data?.[app.framework]);
  const { text, reason } = commandOf(draft, app.url, lookup);
  const before = draft.before.map((form) => commandBefore(form, app.url, lookup));
  const whole = [...before, text].join('\n\n');
  return (
    <details class="command">
      <summary>
        Command line <span class="muted">{reason ? 'printf and nc' : 'curl'}</span>
      </summary>
      <div class="command-row">
        <Choice
          label="App"
          name="command-app"
          value={app.framework}
          options={apps.map((one) => [one.framework, one.framework] as const)}
          onChange={choose}
        />
        <CopyButton text={whole} what="the command line" />
        <button type="button" class="small" onClick={renew}>
          New key and ids
        </button>
      </div>
      {reason && <p class="note">{reason}</p>}
      <Code label="Command line">{shortened(whole)}</Code>
    </details>
  );
}
