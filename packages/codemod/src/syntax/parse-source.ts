import { type ParserPlugin, parse } from '@babel/parser';
import type { File } from '@babel/types';

const typed = /\.[cm]?tsx?$/;
const withElements = /\.(?:[cm]?jsx?|tsx)$/;

function pluginsOf(path: string): ParserPlugin[] {
  const language: ParserPlugin[] = typed.test(path) ? ['typescript'] : ['flow'];
  const elements: ParserPlugin[] = withElements.test(path) ? ['jsx'] : [];
  return [
    ...language,
    ...elements,
    'decorators-legacy',
    'decoratorAutoAccessors',
    'explicitResourceManagement',
  ];
}

/**
 * Parses a file of JavaScript or TypeScript, a module or a script.
 * @throws {SyntaxError} if it is neither
 */
export function parseSource(text: string, path: string): File {
  return parse(text, {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    attachComment: false,
    plugins: pluginsOf(path),
  });
}
