/** A text, and where its fault is: an index in UTF-16 units. */
export interface CharactersProps {
  readonly text: string;
  readonly position: number | undefined;
}

const mostShown = 64;

/** A character that nobody sees, by its code. */
function visible(character: string): string {
  if (character === ' ') return '␣';
  if (!/[\p{C}\p{Z}\p{DI}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

interface Placed {
  readonly at: number;
  readonly character: string;
}

function placed(text: string): Placed[] {
  let at = 0;
  return [...text.slice(0, mostShown)].map((character) => {
    const found = { at, character };
    at += character.length;
    return found;
  });
}

/** Shows the characters of a text one by one, counted from 1, and marks the one at fault. */
export function Characters({ text, position }: CharactersProps) {
  const isAt = ({ at, character }: Placed) =>
    position !== undefined && position >= at && position < at + character.length;
  return (
    <div class="characters" aria-hidden="true" dir="ltr">
      {placed(text).map((one) => (
        <span key={one.at} class={isAt(one) ? 'at-fault' : undefined}>
          <b>{visible(one.character)}</b>
          <i>{one.at + 1}</i>
        </span>
      ))}
      {position !== undefined && position >= text.length && (
        <span class="at-fault">
          <b> </b>
          <i>{text.length + 1}</i>
        </span>
      )}
    </div>
  );
}
