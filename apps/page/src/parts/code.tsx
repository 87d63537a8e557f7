import type { ComponentChildren } from 'preact';

/** A text as it is, and what it is. */
export interface CodeProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Shows a text as it is. A long one scrolls, with the keyboard too. */
export function Code({ label, children }: CodeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <pre class="code" role="group" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
