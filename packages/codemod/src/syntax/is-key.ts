import type { NodePath } from '@babel/traverse';

/**
 * Whether an identifier is a key and not a use of a variable: `errors.NotFound`,
 * `{ NotFound: … }`, `import { NotFound as Missing }`.
 */
export function isKey({ parent, key }: NodePath): boolean {
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return key === 'property' && !parent.computed;
    case 'ImportSpecifier':
      return key === 'imported';
    case 'TSQualifiedName':
      return key === 'right';
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassProperty':
    case 'ClassMethod':
      return key === 'key' && !parent.computed;
    default:
      return false;
  }
}
