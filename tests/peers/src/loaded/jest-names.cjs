'use strict';

// The few names of Jest that Koa 2 uses in its tests, which run on Node's own runner here: Jest
// loads every module into a realm of its own, and there no preload reaches the framework.

const assert = require('node:assert');
const { describe, it, beforeEach, mock } = require('node:test');

const test = (name, run) => it(name, run.length > 0 ? (_context, done) => run(done) : () => run());

function expect({ mock: spy }) {
  return {
    toHaveBeenCalled: () => assert.ok(spy.callCount() > 0),
    not: { toHaveBeenCalled: () => assert.strictEqual(spy.callCount(), 0) },
  };
}

function spyOn(object, name) {
  const { mock: spy } = mock.method(object, name);
  return { mock: spy, mockRestore: () => spy.restore() };
}

Object.assign(globalThis, { describe, it: test, test, beforeEach, expect, jest: { spyOn } });
