import {
  badCharset,
  badCompression,
  badEncoding,
  badPath,
  incomplete,
  notJson,
  tooDeep,
  tooLarge,
  tooManyParameters,
  wrongLength,
} from '../../status/sentences.ts';
import { isJsonText } from '../../validation/input/author-message.ts';

/** What parsers say of a request in their own words, and our sentence for it. */
const words: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  // body-parser, raw-body, co-body
  ['request entity too large', tooLarge],
  ['request aborted', incomplete],
  ['request size did not match content length', wrongLength],
  ['content encoding unsupported', badEncoding],
  ['specified encoding unsupported', badCharset],
  ['too many parameters', tooManyParameters],
  ['The input exceeded the depth', tooDeep],
  // zlib
  ['incorrect data check', badCompression],
  ['incorrect header check', badCompression],
  ['unexpected end of file', badCompression],
  ['Decompression failed', badCompression],
  // Fastify
  ["Body cannot be empty when content-type is set to 'application/json'", notJson],
  ["Body is not valid JSON but content-type is set to 'application/json'", notJson],
  ['Request body size did not match Content-Length', wrongLength],
  // V8
  ['URI malformed', badPath],
]);

/** The same for texts that go on with what was received. */
const beginnings: readonly (readonly [beginning: string, sentence: string])[] = [
  ['unsupported charset "', badCharset],
  ['unsupported content encoding "', badEncoding],
  ['Unsupported Content-Encoding: ', badEncoding],
  ['Unsupported Media Type: ', 'Unsupported Media Type'],
  ["Failed to decode param '", badPath],
];

/** Our sentence for the words of a parser; `undefined` for any other text. */
export function parserSentence(text: string): string | undefined {
  if (isJsonText(text)) return notJson;
  return words.get(text) ?? beginnings.find(([beginning]) => text.startsWith(beginning))?.[1];
}
