/** Lets Node load the sources as they are, in worker threads and child processes of tests: `node -r` this file. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

// What is loaded when needed is named as it will be when compiled: ./noun.js.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const compiled = request.startsWith('.') && request.endsWith('.js');
  try {
    return resolve(request, ...rest);
  } catch (error) {
    if (!compiled) throw error;
    return resolve(`${request.slice(0, -'.js'.length)}.ts`, ...rest);
  }
};
