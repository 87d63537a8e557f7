import { type Place, placesOf, shortestPart } from './occurs.ts';

/** A part of a value is telling from here on: shorter ones are in many words. */
const tellingPart = 6;

const smallNumber = /^\d{1,4}$/;
const noWord = /^[^\p{L}\p{N}]+$/u;
const letter = /[\p{L}\p{N}]/u;
const word = /^\p{L}{0,14}$/u;
const isoDate = /^\d{4}-\d\d-\d\d(?:[t ][\d:.]+(?:z|[+-][\d:]+)?)?$/;

const opening = /["'`“”‘’«»„([{<:=]$/;
const closing = /^(?:["'`“”‘’«»)\]}>?…]|\.\.\.)/;

/** The words before a value and after one, where a message was built from it. */
const before: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'got received sent found given entered was value input user name plan not no invalid unknown'.split(
    ' ',
  ),
);
const after: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "is isn't was wasn't has hasn't does doesn't cannot can't already exists not".split(' '),
);

/** Whether a sentence may have a part by chance: words, dates, small numbers, or no word at all. */
function isPlain(part: string): boolean {
  return part.split(/\s/).every((text) => {
    if (smallNumber.test(text) || noWord.test(text) || isoDate.test(text)) return true;
    return text.split(/['’,.;:!?-]/).every((each) => word.test(each));
  });
}

/** Whether a place stands where messages put a value: in quotes, after `got`, before `is`. */
function isFramed(text: string, { start, end }: Place): boolean {
  const left = text.slice(0, start).trimEnd();
  const right = text.slice(end).trimStart();
  if (left === '' && !letter.test(right)) return true;
  if (opening.test(left) || closing.test(right)) return true;
  const [next = ''] = right.split(' ', 1);
  return before.has(left.slice(left.lastIndexOf(' ') + 1)) || (left === '' && after.has(next));
}

/** Whether a text ends as one that quotes a value, where no value is known: `you sent x`. */
export function endsInQuote(text: string): boolean {
  const [word = ''] = text.toLowerCase().split(' ').slice(-2);
  return ['got', 'received', 'sent'].includes(word.replace(/[:=,]$/, ''));
}

/** Whether a place begins or ends inside a word of the text. */
function isCut(text: string, { start, end }: Place): boolean {
  const isInside = (index: number) =>
    letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index));
  return isInside(start) || isInside(end);
}

/**
 * Guesses whether a text was built from a value, where nobody can be asked: a word, a small number
 * or a date counts only where messages quote a value, and all else wherever it is.
 */
export function seemsQuoted(text: string, value: string): boolean {
  const isDate = isoDate.test(value);
  return placesOf(text, value).some((place) => {
    const part = text.slice(place.start, place.end).trim();
    const mayBeChance = isDate || isPlain(part);
    if (part === value) return !mayBeChance || isFramed(text, place);
    if (part.length < shortestPart) return false;
    if (mayBeChance) return !isCut(text, place) && isFramed(text, place);
    return part.length >= tellingPart || isFramed(text, place);
  });
}
