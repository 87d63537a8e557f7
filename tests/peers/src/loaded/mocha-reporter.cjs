'use strict';

// A line of JSON for each test of Mocha.

const { appendFileSync } = require('node:fs');
const { describeFailure } = require('./describe-failure.cjs');

module.exports = function report(runner) {
  const put = (test, failure) => {
    const result = { file: test.file ?? '', name: test.titlePath().join(' > '), failure };
    appendFileSync(process.env.PEERS_RESULTS, `${JSON.stringify(result)}\n`);
  };
  runner.on('pass', (test) => put(test, undefined));
  runner.on('fail', (test, error) => put(test, describeFailure(error)));
};
