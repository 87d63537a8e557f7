import { Fragment } from 'preact';

/** A text of JSON that may break after its commas, where it has no spaces. */
export function Breakable({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=[",\]}\d],|":)/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
