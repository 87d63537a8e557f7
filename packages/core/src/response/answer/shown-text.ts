import { parserSentence } from '../../normalize/frameworks/parser-words.ts';
import { isSystemText } from '../../normalize/shown-message.ts';

/**
 * Returns what may be shown of a text that a service wrote; `undefined` for nothing. What a parser
 * says of the request is our sentence, as it may quote the request, and what the system says names
 * paths and addresses.
 */
export function shownText(text: unknown): string | undefined {
  if (typeof text !== 'string' || text === '' || isSystemText(text)) return undefined;
  return parserSentence(text) ?? text;
}
