import type { Understood } from './dialect.ts';
import type { Path } from './field-path.ts';

/** An issue that was understood before it came here, by whoever knows its library. */
export class UnderstoodIssue {
  readonly path: Path;
  readonly understood: Understood;

  constructor(path: Path, understood: Understood) {
    this.path = path;
    this.understood = understood;
  }
}
