import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** An interpreter that can run the package. */
export interface Python {
  readonly name: string;
  readonly path: string;
}

/** The oldest that the package supports, the one on the PATH, and the one that has Debian's packages. */
const candidates = ['python3', 'python3.9', '/usr/bin/python3'];

const tell = 'import sys; print(sys.executable, "%d.%d" % sys.version_info[:2])';

function open(command: string): Python[] {
  try {
    const told = execFileSync(command, ['-c', tell], { encoding: 'utf8', stdio: 'pipe' });
    const [path = '', version = ''] = told.trim().split(' ');
    const isSupported = Number(version.split('.')[1]) >= 9;
    return isSupported ? [{ name: `Python ${version} at ${path}`, path }] : [];
  } catch {
    return [];
  }
}

/** The interpreters of this machine, each once. */
export function findPythons(): Python[] {
  const found = candidates.flatMap(open);
  if (found.length === 0) process.stdout.write('not run: there is no python3 from 3.9 on\n');
  // Not the real path: that of a virtual environment is the interpreter without its packages.
  const real = found.map(({ path }) => realpathSync(path));
  return found.filter((_, at) => real.indexOf(real[at] ?? '') === at);
}

/** Whether an interpreter has a module. */
export function hasModule(path: string, name: string): boolean {
  try {
    execFileSync(path, ['-c', `import ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
