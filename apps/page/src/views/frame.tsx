import type { ComponentChildren } from 'preact';
import { useTheme } from '../parts/theme.ts';
import type { PageApp } from '../wire/wire.ts';

const views = [
  ['requests', 'Requests'],
  ['conformance', 'Conformance'],
  ['number', 'Numbers'],
  ['csv', 'CSV'],
] as const;

/** The views, as the address names them. */
export const viewNames = views.map(([name]) => name);

/** A view. */
export type ViewName = (typeof viewNames)[number];

function ThemeSwitch() {
  const [isDark, toggle] = useTheme();
  return (
    <button
      type="button"
      class="theme"
      aria-pressed={isDark}
      aria-label="Dark theme"
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <title>Theme</title>
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}

function Navigation({ view }: { readonly view: ViewName }) {
  return (
    <nav aria-label="Views">
      {views.map(([name, label]) => (
        <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function Documents({ apps }: { readonly apps: readonly PageApp[] }) {
  return (
    <footer>
      <ul>
        {apps.map(({ framework, url }) => (
          <li key={framework}>
            <strong>{framework}</strong> <span class="muted">{new URL(url).host}</span>{' '}
            <a href={`${url}/docs`}>Documentation</a> <a href={`${url}/openapi.json`}>OpenAPI</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** What is around every view. */
export interface FrameProps {
  readonly view: ViewName;
  readonly apps: readonly PageApp[];
  readonly problem: string | undefined;
  readonly children: ComponentChildren;
}

/** The bar with the views, the view, and the documents of the apps. */
export function Frame({ view, apps, problem, children }: FrameProps) {
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header class="bar">
        <a class="name" href="#requests">
          error-contract
        </a>
        <Navigation view={view} />
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {children}
      </main>
      <Documents apps={apps} />
    </>
  );
}
