'use strict';

// A test that fails before it closes its server keeps its process alive.

const { after, afterEach } = require('node:test');

let end;

after(() => {
  end = setTimeout(() => process.exit(), 5000).unref();
});

// Some files add tests when the others are done.
afterEach(() => void end?.refresh());
