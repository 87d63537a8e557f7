const wordCharacter = /[\p{L}\p{N}_]/u;
const digit = /\d/;

/** Texts have so many characters in common by chance, but not more. */
export const shortestPart = 4;

/** A value is looked for in so much of a text, and a part of it in so much of a value. */
const longestText = 1_000;
const longestValue = 4_096;

/** A part of a text: from one index to another. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

function allPlaces(text: string, value: string): readonly Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1))
    places.push({ start, end: start + value.length });
  return places;
}

/** Finds a short text where it is a word: `5` is not in `15`, but in `5MB`. */
function wordPlaces(text: string, word: string): readonly Place[] {
  const joins = digit.test(word) ? digit : wordCharacter;
  const isWord = ({ start, end }: Place) =>
    !joins.test(text.charAt(start - 1)) && !joins.test(text.charAt(end));
  return allPlaces(text, word).filter(isWord);
}

/** How far a text that begins at an index goes on as a part of a value. */
function endOfPart(text: string, value: string, start: number): number {
  let end = start + shortestPart;
  if (end > text.length || !value.includes(text.slice(start, end))) return start;
  while (end < text.length && value.includes(text.slice(start, end + 1))) end += 1;
  return end;
}

function partPlaces(text: string, value: string): readonly Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const end = endOfPart(text, value, start);
    if (end === start) continue;
    places.push({ start, end });
    start = end - 1;
  }
  return places;
}

/** Finds where a text shows a value, or else a part of it. Both are in lower case. */
export function placesOf(text: string, value: string): readonly Place[] {
  if (value === '') return [];
  const read = text.slice(0, longestText);
  if (value.length < shortestPart) return wordPlaces(read, value);
  const places = allPlaces(read, value);
  if (places.length > 0) return places;
  const half = longestValue / 2;
  const ends = value.length > longestValue ? value.slice(0, half) + value.slice(-half) : value;
  return partPlaces(read, ends);
}
