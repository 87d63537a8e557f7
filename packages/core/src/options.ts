// How our own packages check their options. A client of an older version uses it too

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
