/** Writes schema.graphql from the built API; `npm run schema` builds first. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { printApiSchema } = require('../dist/api/print-schema.js');

writeFileSync(join(__dirname, 'schema.graphql'), printApiSchema());
