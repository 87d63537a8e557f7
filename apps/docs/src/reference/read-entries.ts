import ts from 'typescript-5';
import { root } from '../assemble/site.ts';
import { allEntryFiles } from './entry-files.ts';

/** A name that an entry exports. */
export interface Exported {
  readonly name: string;
  readonly kind: 'class' | 'function' | 'value' | 'type';
  /** What its JSDoc says, in Markdown. */
  readonly doc: string;
  /** Its declaration, with the comments of its members. */
  readonly text: string;
  /** The names and comments of the members of a type, for options. */
  readonly members: readonly (readonly [name: string, doc: string])[];
}

/** An entry of a package: `@error-contract/core/e164`, and what it exports. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly exported: readonly Exported[];
}

/** A JSDoc link is code: what it leads to may be on another page. */
const plain = (text: string) => text.replace(/\{@link (\S+?)\}/g, '`$1`');

function docOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const thrown = symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'throws')
    .map(
      (tag) => `Throws ${plain(ts.displayPartsToString(tag.text)).replace(/^\{(.*?)\}/, '`$1`')}.`,
    );
  return [plain(text), ...thrown].join('\n\n').trim().replace(/\.\.$/gm, '.');
}

const kinds: readonly (readonly [ts.SymbolFlags, Exported['kind']])[] = [
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Variable, 'value'],
];

/** The declaration as it is written: its own comment stands above, and not in the code. */
function textOf(symbol: ts.Symbol): string {
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return node.getText().replace(/^(?:export |declare )+/, '');
  });
  return texts.join('\n');
}

function describe(checker: ts.TypeChecker, exported: ts.Symbol): Exported {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const [, kind = 'type' as const] = kinds.find(([flag]) => symbol.flags & flag) ?? [];
  const hasMembers = (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
  const members = hasMembers
    ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    : [];
  return {
    name: exported.name,
    kind,
    doc: docOf(checker, symbol),
    text: textOf(symbol),
    members: members.map((member) => [member.name, docOf(checker, member)]),
  };
}

function readAll(): readonly Entry[] {
  const files = allEntryFiles(root);
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] };
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  return files.map(({ name, path, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module)
      throw new Error(`${file} is not built. If its package is new, add it to apps/docs.`);
    const exported = checker.getExportsOfModule(module).map((one) => describe(checker, one));
    return { name, path, exported: exported.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

let entries: readonly Entry[] | undefined;

/**
 * Reads the built declarations of every published package, once.
 * @throws {Error} if one is not built
 */
export function readEntries(): readonly Entry[] {
  entries ??= readAll();
  return entries;
}
