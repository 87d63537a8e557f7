/** Applies the decorators of a method and its parameters. JavaScript has no syntax for them. */
export function decorateMethod({ prototype }, name, decorators, parameters = []) {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  for (const decorate of decorators) decorate(prototype, name, descriptor);
  for (const [index, decorate] of parameters.entries()) decorate(prototype, name, index);
}

/** Applies the decorators of a class. */
export function decorateClass(Class, ...decorators) {
  for (const decorate of decorators) decorate(Class);
}
