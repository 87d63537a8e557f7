import { fieldPath, type Path } from './field-path.ts';
import { leavesOf, manyLeaves } from './leaves.ts';
import { placesOf, shortestPart } from './occurs.ts';
import { endsInQuote, seemsQuoted } from './seems-quoted.ts';
import { isMade } from './written-texts.ts';

/** A text of an author, about what was received at a path. */
export interface AuthorText {
  readonly path: Path;
  readonly text: string;
  /** The values at that path; empty if they are not known. */
  readonly values: readonly unknown[];
  /** What the author wrote, as far as the issue has it. */
  readonly definition?: unknown;
}

/** Decides whether a text of an author is hidden, because it was built from what was received. */
export interface AuthorJudge {
  hides(author: AuthorText): boolean;
}

/** A text of this length or more is not in a message by chance. */
const telling = 12;

/** The tokens anywhere in what was received, which is read only once, and only for a text. */
class Tokens {
  readonly #whole: unknown;
  #all: readonly string[] | undefined;

  constructor(whole: unknown) {
    this.#whole = whole;
  }

  get all(): readonly string[] {
    this.#all ??= leavesOf(this.#whole, manyLeaves);
    return this.#all;
  }
}

/** The name of a text at its path. */
export const keyOf = ({ path, text }: AuthorText): string => `${fieldPath(path)}\n${text}`;

/** A rule may say something of each item at the path of their list, and a list can be long. */
const mostTexts = 100;

/** Judges each text once, and so many of a field: to judge one takes up to a millisecond. */
abstract class FrugalJudge implements AuthorJudge {
  readonly #known = new Map<string, boolean>();
  readonly #counts = new Map<string, number>();

  protected abstract judge(author: AuthorText, key: string): boolean;

  hides(author: AuthorText): boolean {
    const key = keyOf(author);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const field = fieldPath(author.path);
    const count = this.#counts.get(field) ?? 0;
    if (count >= mostTexts) return true;
    this.#counts.set(field, count + 1);
    const isHidden = this.judge(author, key);
    this.#known.set(key, isHidden);
    return isHidden;
  }
}

/**
 * Judges by the text alone, where the schema cannot be asked: does it seem to quote the value at its
 * path, or a long text from elsewhere, and not so long a one if nothing was found at its path?
 */
export class TextJudge extends FrugalJudge {
  readonly #tokens: Tokens;
  readonly #isBlind: boolean;

  /** `isBlind` says that something was received that nobody knows: not even `whole`. */
  constructor(whole: unknown, isBlind = false) {
    super();
    this.#tokens = new Tokens(whole);
    this.#isBlind = isBlind;
  }

  protected judge({ text, values, definition }: AuthorText): boolean {
    const made = isMade(text, values, definition);
    if (made !== undefined) return made;
    const lower = text.toLowerCase();
    const own = values.flatMap((value) => leavesOf(value));
    if (own.some((token) => seemsQuoted(lower, token))) return true;
    if (this.#isBlind && values.length === 0) return endsInQuote(text);
    const least = values.length > 0 ? telling : shortestPart;
    const others = this.#tokens.all.filter((token) => token.length >= least);
    return others.some((token) => lower.includes(token) && seemsQuoted(lower, token));
  }
}

/** A text that may have been built from what was received. */
export interface Doubt extends AuthorText {
  /** The received values that are in the text, as tokens. */
  readonly tokens: ReadonlySet<string>;
}

function shownTokens(lower: string, own: readonly string[], all: readonly string[]): string[] {
  const shown = own.filter((token) => placesOf(lower, token).length > 0);
  const others = all.filter((token) =>
    token.length < shortestPart ? placesOf(lower, token).length > 0 : lower.includes(token),
  );
  return [...shown, ...others];
}

/** Judges with a schema: notes the texts that must be asked about, and guesses until it is told. */
export class SchemaJudge extends FrugalJudge {
  readonly doubts = new Map<string, Doubt>();
  /** Whether a text was built, by its key. */
  readonly verdicts = new Map<string, boolean>();
  readonly #schema: unknown;
  readonly #tokens: Tokens;

  constructor(whole: unknown, schema: unknown) {
    super();
    this.#schema = schema;
    this.#tokens = new Tokens(whole);
  }

  override hides(author: AuthorText): boolean {
    return this.verdicts.get(keyOf(author)) ?? super.hides(author);
  }

  protected judge(author: AuthorText, key: string): boolean {
    const { text, values, definition } = author;
    const own = values.flatMap((value) => leavesOf(value));
    const lower = text.toLowerCase();
    const shown = shownTokens(lower, own, this.#tokens.all);
    if (shown.length === 0) return false;
    const made = isMade(text, values, definition) ?? isMade(text, values, this.#schema);
    if (made !== undefined) return made;
    const areSent = shown.every((token) => this.#tokens.all.includes(token));
    this.doubts.set(key, { ...author, tokens: new Set(areSent ? shown : [...shown, ...own]) });
    return shown.some((token) => seemsQuoted(lower, token));
  }
}

/** Shows every text, and notes where it is. */
export class NotingJudge implements AuthorJudge {
  readonly texts = new Map<string, AuthorText>();

  hides(author: AuthorText): boolean {
    this.texts.set(keyOf(author), author);
    return false;
  }
}
