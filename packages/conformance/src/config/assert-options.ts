import { type Check, ConfigError, object, positive } from './parse-config.ts';

/** Checks that a value has one of these types. */
function typeOf(...types: readonly string[]): Check {
  return (value, where) => {
    if (!types.includes(typeof value))
      throw new ConfigError(`${where} must be a ${types.join(' or ')}`);
  };
}

function list(value: unknown, where: string): void {
  if (!Array.isArray(value)) throw new ConfigError(`${where} must be an array`);
}

const targetKeys = new Map<string, Check>([
  ['url', typeOf('string', 'function')],
  ['config', () => {}], // `parseConfig` reads it
  ['timeout', positive],
  ['insecure', typeOf('boolean')],
]);

const runKeys = new Map<string, Check>([
  ['audits', list],
  ['onResult', typeOf('function')],
]);

/** Checks the description of a service. Throws a ConfigError that says which keys are known. */
export function assertTarget(description: unknown): void {
  object(description, 'the description of the service', targetKeys);
}

/** Checks what to run. Throws a ConfigError that says which keys are known. */
export function assertRunOptions(options: unknown): void {
  object(options, 'the options of runAudits', runKeys);
}
