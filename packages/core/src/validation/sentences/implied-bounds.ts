type Side = 'least' | 'most';

/** What a sentence of ours bounds, on which side, and by how much. */
interface Bound {
  readonly side: Side;
  /** What is bounded: the value itself (`''`), its length in characters, its date ... */
  readonly of: string;
  readonly limit: number;
  /** Whether the limit itself is refused. */
  readonly isOpen: boolean;
}

const numbers =
  /^must (?:be|have) (at least|at most|greater than|less than) (-?\d[^ ]{0,40})( character| item| entr| byte| word)?/;
const dates = /^must (be before|not be before|be after|not be after) (\d{4}-[^ ]{1,30})$/;

function boundOf(side: Side, of: string, limit: number, isOpen: boolean): Bound | undefined {
  return Number.isNaN(limit) ? undefined : { side, of, limit, isOpen };
}

/** Reads the bound in a sentence of ours. */
function readBound(text: string): Bound | undefined {
  if (text === 'should not be empty') return boundOf('least', 'size', 1, false);
  const [, words = '', limit = '', unit = ''] = numbers.exec(text) ?? [];
  if (words !== '') {
    const side = words === 'at least' || words === 'greater than' ? 'least' : 'most';
    return boundOf(side, unit && 'size', Number(limit), words.endsWith('than'));
  }
  const [, day = '', date = ''] = dates.exec(text) ?? [];
  if (day === '') return undefined;
  const side = day === 'not be before' || day === 'be after' ? 'least' : 'most';
  return boundOf(side, 'date', Date.parse(date), !day.startsWith('not'));
}

/** Whether what keeps one bound keeps the other too. */
function implies(one: Bound, other: Bound): boolean {
  if (one.side !== other.side || one.of !== other.of) return false;
  const further = one.side === 'least' ? one.limit - other.limit : other.limit - one.limit;
  return further > 0 || (further === 0 && (one.isOpen || !other.isOpen));
}

/**
 * Leaves out the sentences that another one implies: who makes a number at least 5 makes it at least
 * 1. Only sentences of ours are read; `isOurs` says which.
 */
export function withoutImplied(
  texts: readonly string[],
  isOurs: (text: string) => boolean,
): readonly string[] {
  if (texts.length < 2) return texts;
  const bounds = texts.map((text) => (isOurs(text) ? readBound(text) : undefined));
  return texts.filter((_, index) => {
    const bound = bounds[index];
    return !bound || !bounds.some((one, at) => one && at !== index && implies(one, bound));
  });
}
