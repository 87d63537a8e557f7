// How our own packages check their options. Semver promises none of it to others

export {
  aBoolean,
  aFunction,
  aNumber,
  anything,
  aRecord,
  assertNothing,
  assertOptions,
  aText,
  type Kind,
  type OptionKinds,
  oneOf,
} from './guard/options.ts';
