import { posix } from 'node:path';

const comment = /^\/\/# sourceMappingURL=(\S+)\s*$/gm;

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

function faultOf(path: string, map: string, files: ReadonlyMap<string, Buffer>) {
  const bytes = files.get(posix.join(posix.dirname(path), map));
  if (!bytes) return [`${path} names ${map}, which is not packed`];
  const { sources, sourcesContent = [] }: SourceMap = JSON.parse(bytes.toString());
  const lacking = sources.filter((_source, index) => typeof sourcesContent[index] !== 'string');
  return lacking.map((source) => `${map} of ${path} is without the content of ${source}`);
}

/** Lists the source maps that are missing, or whose sources are missing. */
export function mapFaults(files: ReadonlyMap<string, Buffer>): string[] {
  const code = [...files].filter(([path]) => /\.(c|m)?(j|t)s$/.test(path));
  return code.flatMap(([path, bytes]) =>
    [...bytes.toString().matchAll(comment)].flatMap(([, map = '']) => faultOf(path, map, files)),
  );
}
