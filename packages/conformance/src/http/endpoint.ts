/** The only host and port that we connect to. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Accept a certificate that cannot be verified. */
  readonly insecure: boolean;
  /** The value of the Host header. */
  readonly authority: string;
  /** The path of the URL without its last slash. It is put in front of every path. */
  readonly prefix: string;
}

/** Reads an http or https URL. Returns a sentence about what is wrong with anything else. */
export function parseEndpoint(text: string, insecure = false): Endpoint | string {
  if (!URL.canParse(text)) return `${JSON.stringify(text)} is not a URL`;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `${JSON.stringify(text)} is neither an http nor an https URL`;
  }
  const tls = url.protocol === 'https:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || (tls ? 443 : 80)),
    tls,
    insecure,
    authority: url.host,
    prefix: url.pathname.replace(/(?<!\/)\/+$/, ''),
  };
}
