// Usage: node validate.mjs SCHEMA DOCUMENT…; prints every fault of every document and fails if there is one.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [schema, ...documents] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false }).compile(read(schema));
for (const document of documents) {
  if (!validate(read(document))) {
    process.exitCode = 1;
    for (const error of validate.errors) {
      console.log(`${document}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}
