// Usage: node github.mjs REPORT; reads a report in JSON and prints its findings as GitHub's own toolkit writes annotations.
import { readFileSync } from "node:fs";
import { error, warning, notice } from "@actions/core";

const write = { error, warning, info: notice };
const most = 10;
for (const letter of JSON.parse(readFileSync(process.argv[2], "utf8")).letters) {
  if (letter.error) {
    error(letter.error, { title: "letterlint", file: letter.path });
  }

  const shown = { error: 0, warning: 0, info: 0 };
  const hasLines = !/\.(docx|pdf)$/i.test(letter.path);
  for (const { rule, severity, message, section, start, end, quote, related, waived } of letter.diagnostics) {
    if (waived === null && shown[severity]++ < most) {
      const place = (at, words) => hasLines ? `line ${at.line}` : `“${words.length > 80 && words.lastIndexOf(" ", 80) > 0 ? `${words.slice(0, words.lastIndexOf(" ", 80))} …` : words}”`;
      const others = related.map((other) => `\n${place(other.start, other.quote)}: ${other.message}`);
      const region = !hasLines ? {}
        : start.line !== end.line ? { startLine: start.line, endLine: end.line }
        : { startLine: start.line, startColumn: start.column, endColumn: Math.max(start.column, end.column - 1) };
      write[severity]((hasLines ? "" : `${section === null ? "" : `${section}, `}${place(start, quote)}: `) + message + others.join(""), { title: rule, file: letter.path, ...region });
    }
  }
}
