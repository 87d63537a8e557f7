import ts from 'typescript-5';

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** The statement that declares a name: it can stand alone in a file, and is what we print. */
export function statementOf(declaration: ts.Declaration): ts.Node {
  const isVariable = ts.isVariableDeclaration(declaration);
  return isVariable ? declaration.parent.parent : declaration;
}

/** Whether a file declares a name at its top level. */
export function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isSourceFile(statementOf(declaration).parent ?? declaration);
}

/** Prints the declarations of a symbol without comments, and in a normalized form. */
export function declarationText(symbol: ts.Symbol): string {
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const text = printer.printNode(
      ts.EmitHint.Unspecified,
      statementOf(declaration),
      declaration.getSourceFile(),
    );
    return text.replace(/^export /, '');
  });
  return texts.join('\n');
}
