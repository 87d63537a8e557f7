import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The majors of Node that are supported. 24 is the one that runs the suite. */
export const nodeMajors = ['20', '22', '24', '26'] as const;

export type NodeMajor = (typeof nodeMajors)[number];

/** The Node to start a service with, or why there is none. */
export type Runtime = { readonly path: string } | { readonly missing: string };

function pathOf(major: NodeMajor): string {
  if (process.version.startsWith(`v${major}.`)) return process.execPath;
  const file = `../../../node-versions/node_modules/node-${major}/bin/node`;
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Finds the binary of a major by its path, and asks it for its version. */
export async function findNode(major: NodeMajor): Promise<Runtime> {
  const path = pathOf(major);
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 5_000 });
    const version = stdout.trim();
    return version.startsWith(`v${major}.`)
      ? { path }
      : { missing: `Node ${major} is installed as ${version}` };
  } catch (error) {
    return { missing: `Node ${major} does not start: ${(error as Error).message.split('\n')[0]}` };
  }
}
