import type { Request } from '@error-contract/harness/request';

const boundary = 'a-boundary';

/** A part of a form. With a file name, it is a file. */
export interface Part {
  readonly name: string;
  readonly value: string;
  readonly file?: string;
}

function partText({ name, value, file }: Part): string {
  const filename = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/plain`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`;
}

/** A request with a form, which is cut off if the end is empty. */
export function form(path: string, parts: readonly Part[], end = `--${boundary}--\r\n`): Request {
  return {
    method: 'POST',
    path,
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: parts.map(partText).join('') + end,
  };
}

export const file = (value: string, name = 'file'): Part => ({ name, value, file: 'a.txt' });
export const field = (name: string, value = 'a'): Part => ({ name, value });
