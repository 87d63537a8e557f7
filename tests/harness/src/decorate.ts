type Decorate = (...target: never[]) => unknown;
type Class = abstract new (...args: never[]) => unknown;

const call = (decorate: Decorate, ...target: unknown[]) => decorate(...(target as never[]));

/** Applies the decorators of a method and its parameters. What Node runs as it is has no syntax for them. */
export function decorateMethod(
  { prototype }: Class,
  name: string,
  decorators: readonly Decorate[],
  parameters: readonly Decorate[] = [],
): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  for (const decorate of decorators) call(decorate, prototype, name, descriptor);
  for (const [index, decorate] of parameters.entries()) call(decorate, prototype, name, index);
}

/** Applies the decorators of a class. */
export function decorateClass(target: Class, ...decorators: readonly Decorate[]): void {
  for (const decorate of decorators) call(decorate, target);
}
