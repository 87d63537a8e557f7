import { callingCodeOf } from './calling-codes.ts';
import type { E164Failure, E164Reason } from './e164-result.ts';
import { isE164 } from './is-e164.ts';

interface Fault {
  readonly reason: E164Reason;
  readonly detail: string;
  readonly position?: number;
}

const separators = /[\s().\-/\u2010-\u2015\u00ad\u200b-\u200f\ufeff]/g;

/** What a character that does not belong in a number is called, first match first. */
const foreigners: readonly (readonly [RegExp, E164Reason, string])[] = [
  [/\s/u, 'whitespace', 'has a space'],
  [/\+/u, 'second_plus', 'has a second +'],
  [/\p{Nd}/u, 'unicode_digit', 'has a digit other than 0-9'],
  [/\p{L}/u, 'letter', 'has a letter'],
  [/./su, 'punctuation', 'has punctuation'],
];

function faultAt(text: string, position: number): Fault {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  const [, reason, detail] = foreigners.find(([pattern]) => pattern.test(character)) ?? [];
  return {
    reason: reason ?? 'punctuation',
    detail: `${detail} at position ${position}`,
    position,
  };
}

function faultInDigits(digits: string): Fault {
  if (digits.startsWith('0')) {
    return {
      reason: 'country_code_zero',
      detail: 'no country code starts with 0',
      position: 1,
    };
  }
  if (!callingCodeOf(digits)) {
    return {
      reason: 'unknown_country_code',
      detail: 'the country code is not assigned',
    };
  }
  if (digits.length > 15) return { reason: 'too_long', detail: 'has more than 15 digits' };
  return { reason: 'too_short', detail: 'has too few digits' };
}

function faultWithoutPlus(text: string): Fault {
  if (/^(?:00|011)[1-9]/.test(text)) {
    return {
      reason: 'idd_prefix',
      detail: 'starts with a dialling prefix in place of +',
    };
  }
  if (/^0/.test(text)) return { reason: 'national', detail: 'has no country code' };
  return {
    reason: 'missing_plus',
    detail: 'does not start with +',
    position: 0,
  };
}

function faultOf(value: unknown): Fault {
  if (typeof value !== 'string') return { reason: 'not_string', detail: 'is not a string' };
  if (value === '') return { reason: 'empty', detail: 'is empty' };
  if (/^(?:tel:|["'<\ufeff])/i.test(value)) {
    return {
      reason: 'wrapped',
      detail: 'has something around the number',
      position: 0,
    };
  }
  const extension = /\d[ ,;]*(?:ext\.?|x|#)[ =]*\d+$/i.exec(value);
  if (extension) {
    const position = extension.index + 1;
    return {
      reason: 'extension',
      detail: `has an extension at position ${position}`,
      position,
    };
  }
  if (!value.startsWith('+') && /^[\d\s().-]*$/.test(value)) return faultWithoutPlus(value);
  const body = value.startsWith('+') ? 1 : 0;
  const stranger = value.slice(body).search(/[^0-9]/);
  if (stranger >= 0) return faultAt(value, stranger + body);
  return faultInDigits(value.slice(body));
}

/** Numbers that may have been meant, the likeliest first. */
function candidates(value: unknown, { reason }: Fault, defaultCallingCode?: string): string[] {
  // Longer input is no number with a slip in it, and cleaning it would cost its length.
  if (typeof value !== 'string' || value.length > 64) return [];
  const bare = value.replace(separators, '');
  if (reason === 'idd_prefix') return [`+${bare.replace(/^(?:00|011)/, '')}`];
  if (bare.startsWith('+')) return [bare];
  return defaultCallingCode ? [`+${defaultCallingCode}${bare.replace(/^0/, '')}`] : [];
}

/** Says what is wrong with a value that is known to be no E.164 number. */
export function diagnose(value: unknown, defaultCallingCode?: string): E164Failure {
  const fault = faultOf(value);
  const { reason, detail, position } = fault;
  const suggestion = candidates(value, fault, defaultCallingCode).find(isE164);
  return {
    ok: false,
    reason,
    message: `must be in E.164 format: ${detail}`,
    ...(position !== undefined && {
      position,
      character: String(value).charAt(position),
    }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
