import type { Path } from '../input/field-path.ts';
import type { Understood } from './dialect.ts';

/** An issue that was understood before it came here, by whoever knows its library. */
export class UnderstoodIssue {
  readonly path: Path;
  readonly understood: Understood;

  constructor(path: Path, understood: Understood) {
    this.path = path;
    this.understood = understood;
  }
}
