'use strict';

// A line of JSON for each test of Node's own runner.

const { describeFailure } = require('./describe-failure.cjs');

module.exports = async function* report(events) {
  const path = [];
  let file = '';
  let deepest = 0;
  for await (const { type, data } of events) {
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name);
    // That of the outermost: those within may be made by a helper.
    if (type === 'test:start' && data.nesting === 0) file = data.file ?? '';
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { error } = data.details;
    const isParent = deepest > data.nesting;
    deepest = data.nesting;
    // What is to say of a parent its children say, but for a failure of its own.
    if (isParent && (!error || error.failureType === 'subtestsFailed')) continue;
    const name = [...path.slice(0, data.nesting), data.name].join(' > ');
    const failure = type === 'test:fail' ? describeFailure(error?.cause ?? error) : undefined;
    yield `${JSON.stringify({ file, name, failure })}\n`;
  }
};
