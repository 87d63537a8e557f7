import { join } from 'node:path';
import ts from 'typescript-5';
import type { Package } from '../workspace/packages.ts';
import { declarationText, isTopLevel, statementOf } from './declaration-text.ts';
import type { Declared, Surface } from './surface.ts';

interface Reader {
  readonly checker: ts.TypeChecker;
  /** The folder with the declarations of the package. */
  readonly folder: string;
}

function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isOwn({ folder }: Reader, { declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) =>
      declaration.getSourceFile().fileName.startsWith(folder) && isTopLevel(declaration),
  );
}

function namesIn(node: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = ts.isIdentifier(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...namesIn(child)));
  return found;
}

/** Lists the declarations of the package that a declaration refers to, directly or indirectly. */
function leansOn(reader: Reader, symbol: ts.Symbol, seen = new Set<ts.Symbol>()): Set<ts.Symbol> {
  const nodes = (symbol.declarations ?? []).map(statementOf);
  for (const name of nodes.flatMap(namesIn)) {
    const found = reader.checker.getSymbolAtLocation(name);
    const target = found && resolve(reader.checker, found);
    if (!target || target === symbol || seen.has(target) || !isOwn(reader, target)) continue;
    seen.add(target);
    leansOn(reader, target, seen);
  }
  return seen;
}

function hiddenBehind(reader: Reader, exported: ReadonlyMap<string, ts.Symbol>): Surface {
  const open = new Set(exported.values());
  const behind = new Map<ts.Symbol, string[]>();
  for (const [name, symbol] of exported) {
    for (const hidden of leansOn(reader, symbol)) {
      if (!open.has(hidden)) behind.set(hidden, [...(behind.get(hidden) ?? []), name]);
    }
  }
  const sections = [...behind].map(([symbol, names]): [string, Declared] => [
    symbol.name,
    { text: declarationText(symbol), behind: names },
  ]);
  return new Map(sections.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Marks a class that is exported only as a type: it cannot be created, so losing the value breaks its users. */
function textOf(exported: ts.Symbol, symbol: ts.Symbol): string {
  const isTypeOnly = exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) ?? false;
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
  return `${isTypeOnly && isValue ? '/* type only */ ' : ''}${declarationText(symbol)}`;
}

function readEntry(reader: Reader, file: ts.SourceFile): Surface {
  const module = reader.checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${file.fileName} is not a module`);
  const symbols = reader.checker.getExportsOfModule(module);
  const sorted = symbols.sort((a, b) => (a.name < b.name ? -1 : 1));
  const exported = new Map(
    sorted.map((symbol) => [symbol.name, resolve(reader.checker, symbol)] as const),
  );
  const open = sorted.map((symbol): [string, Declared] => [
    symbol.name,
    { text: textOf(symbol, resolve(reader.checker, symbol)) },
  ]);
  return new Map([...open, ...hiddenBehind(reader, exported)]);
}

function typesOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { import: imported, types } = value as { import?: unknown; types?: unknown };
  return typeof types === 'string' ? types : typesOf(imported);
}

/** Reads the declarations of each entry of a built package, by the entry's name: `.`, `./node`. */
export function readSurfaces({ directory, manifest }: Package): Map<string, Surface> {
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([entry, value]) => {
    const types = typesOf(value);
    return types === undefined ? [] : [{ entry, file: join(directory, types) }];
  });
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [], noEmit: true },
  );
  const reader = { checker: program.getTypeChecker(), folder: directory };
  const read = entries.map(({ entry, file }): [string, Surface] => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is missing: run the build first`);
    return [entry, readEntry(reader, source)];
  });
  return new Map(read);
}
