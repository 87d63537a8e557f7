import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The supported majors. The goals apply to each. */
export const majors = [20, 22, 24, 26] as const;

/** A supported major. */
export type Major = (typeof majors)[number];

/** A Node that the contenders run on. The load and the counting run on the Node of the benchmark. */
export interface NodeVersion {
  readonly major: Major;
  /** Such as `v24.21.0`. */
  readonly version: string;
  readonly path: string;
}

const others = new URL('../../../../tests/node-versions/node_modules/', import.meta.url);

function versionOf(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
}

/** Whether a number is a supported major. */
export function isMajor(value: number): value is Major {
  return (majors as readonly number[]).includes(value);
}

/**
 * Finds the Node of a major: this one, or one of tests/node-versions.
 * @throws {Error} if there is none
 */
export function findNode(major: Major): NodeVersion {
  if (process.version.startsWith(`v${major}.`)) {
    return { major, version: process.version, path: process.execPath };
  }
  const path = fileURLToPath(new URL(`node-${major}/bin/node`, others));
  if (!existsSync(path)) throw new Error(`There is no Node ${major}: start with it, or install it`);
  return { major, version: versionOf(path), path };
}
