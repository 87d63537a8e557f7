const type = 'https://example.com/out-of-credit';

/** JSON of a service that does not keep the contract, and its messages. */
export const foreignBodies: readonly (readonly [
  name: string,
  json: unknown,
  messages: string[],
])[] = [
  ['a problem', { type, title: 'No credit', status: 403, detail: 'It costs 50' }, ['It costs 50']],
  ['a problem with a title', { type, title: 'No credit', status: 403 }, ['No credit']],
  [
    'a problem with pointers',
    { title: 'Invalid', errors: [{ detail: 'must be a number', pointer: '#/a/0/age' }] },
    ['a.0.age: must be a number'],
  ],
  [
    'a problem with a map',
    { title: 'Invalid', errors: { Name: ['is required', 'is too short'], Age: ['is odd'] } },
    ['Name: is required', 'Name: is too short', 'Age: is odd'],
  ],
  ['an error in an error', { error: { message: 'No such key', type: 'auth' } }, ['No such key']],
  ['a text as error', { error: 'Not found' }, ['Not found']],
  ['OAuth', { error: 'invalid_grant', error_description: 'It expired' }, ['It expired']],
  ['a message', { message: 'Not found', code: 5 }, ['Not found']],
  ['messages', { message: ['a is required', 'b is odd'] }, ['a is required', 'b is odd']],
  ['a detail', { detail: 'Not found.' }, ['Not found.']],
  ['texts', { errors: ['a', 'b'] }, ['a', 'b']],
  ['entries with a message', { errors: [{ message: 'a' }, { message: 'b' }] }, ['a', 'b']],
  [
    'entries with a field',
    {
      message: 'Invalid',
      errors: [
        { field: 'a', message: 'is odd' },
        { path: 'b', msg: 'b is' },
      ],
    },
    ['a: is odd', 'b is'],
  ],
  [
    'entries with a list of names',
    { detail: [{ loc: ['body', 0, 'a'], msg: 'no' }] },
    ['body.0.a: no'],
  ],
  [
    'a field called title',
    { errors: { title: ['is long'], a: 'is odd' } },
    ['title: is long', 'a: is odd'],
  ],
  ['a field called __proto__', JSON.parse('{"errors":{"__proto__":"no"}}'), ['__proto__: no']],
  ['nothing under errors', { errors: [], message: 'a' }, ['a']],
  ['blanks', { message: ' ', detail: '' }, []],
  ['no text', { message: 5, error: true, errors: [null, 1, {}] }, []],
  ['another place', { data: { message: 'a' } }, []],
  ['a path that is no path', { errors: [{ path: {}, message: 'a' }] }, ['a']],
  ['a list of no names', { errors: [{ loc: [], path: 'a', msg: 'no' }] }, ['a: no']],
  ['a field that is no path', { errors: [{ field: { a: 1 }, path: 'b', msg: 'no' }] }, ['b: no']],
  ['a text alone', 'a', ['a']],
  ['null', null, []],
];
