const brand: unique symbol = Symbol.for('error-contract.client-error') as never;

/** The brand of an error of this package, whichever installed copy made it. */
function brandOf(value: unknown): unknown {
  try {
    return (value as { [brand]?: unknown } | null)?.[brand];
  } catch {
    return undefined; // a revoked proxy, or a trap that throws
  }
}

/** A failure without a body of the contract. `instanceof` works across installed copies. */
export abstract class ClientError extends Error {
  abstract override get name(): string;

  get [brand](): string {
    return this.name;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const { prototype } = this;
    if (!Object.hasOwn(prototype, 'name')) return super[Symbol.hasInstance](value);
    return brandOf(value) === prototype.name;
  }
}
