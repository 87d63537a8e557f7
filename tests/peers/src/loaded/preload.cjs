'use strict';

// Adds the contract to what the framework's file exports, whoever loads it.

const { registerHooks } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const { PEERS_FRAMEWORK, PEERS_FILE } = process.env;
const url = pathToFileURL(PEERS_FILE).href;
const path = JSON.stringify(join(__dirname, 'add-contract.cjs'));
const addition = `\nmodule.exports = require(${path}).addContract('${PEERS_FRAMEWORK}', module.exports);\n`;

registerHooks({
  load(asked, context, nextLoad) {
    const loaded = nextLoad(asked, context);
    return asked === url ? { ...loaded, source: `${loaded.source}${addition}` } : loaded;
  },
});
