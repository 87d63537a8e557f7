import { Session } from 'node:inspector';

/** Lists the scripts that this process has loaded, as the debugger knows them: paths and URLs. */
export function loadedFiles(): readonly string[] {
  const files: string[] = [];
  const session = new Session();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }) => files.push(params.url));
  session.post('Debugger.enable');
  session.disconnect();
  return files.filter((url) => /^(?:file:|\/)/.test(url));
}
