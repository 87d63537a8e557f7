/** A channel of `node:diagnostics_channel`. */
interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

interface Builtins {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * Finds a diagnostics channel, where the runtime has them: Node, Bun, Deno, and Workers with
 * `nodejs_compat`. An import would end the others.
 */
export function channelOf(name: string): Channel | undefined {
  try {
    const { process } = globalThis as Builtins;
    const channels = process?.getBuiltinModule?.('node:diagnostics_channel');
    return (channels as { channel(name: string): Channel } | undefined)?.channel(name);
  } catch {
    return undefined; // a stand-in for `process`
  }
}
