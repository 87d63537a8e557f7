import ts from 'typescript-5';

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** The statement that declares a name: what is printed, and what may stand alone in a file. */
export function statementOf(declaration: ts.Declaration): ts.Node {
  const isVariable = ts.isVariableDeclaration(declaration);
  return isVariable ? declaration.parent.parent : declaration;
}

/** Whether a name is declared by a file itself, and not by something inside of it. */
export function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isSourceFile(statementOf(declaration).parent ?? declaration);
}

/** Prints the declarations of a symbol without comments, and in one form whoever wrote them. */
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
