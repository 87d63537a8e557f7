import type { NodePath } from '@babel/traverse';

/**
 * Whether an identifier is the name of something inside of another: `errors.NotFound`,
 * `{ NotFound: … }`, `import { NotFound as Missing }`. Such a name is no use of a variable.
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
