// Usage: node junit.mjs REPORT; prints what a reader of JUnit reports makes of it, as JSON.
import { readFileSync } from "node:fs";
import { parse } from "junit2json";

console.log(JSON.stringify(await parse(readFileSync(process.argv[2], "utf8"))));
