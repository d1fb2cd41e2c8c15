/** What the service answers: the JSON of “letterlint check”, as letterlint.v1.schema.json describes it, and the letter block by block. */
export interface Place { offset: number; line: number; column: number }
export interface Part { start: Place; end: Place; paragraph: number | null }
export interface Quoted extends Part { quote: string }
export interface Related extends Quoted { message: string; path?: string }
export interface Edit extends Part { text: string }
export interface Fix { title: string; certain: boolean; edits: Edit[] }
export type Severity = 'error' | 'warning' | 'info';

export interface Finding extends Quoted {
  rule: string;
  identity: string;
  severity: Severity;
  message: string;
  section: string | null;
  related: Related[];
  fixes: Fix[];
  waived: string | null;
}

export interface Development extends Quoted { section: string | null; item: string; status: string; unmet: string | null; evidence: Shown[]; nearest: Shown[] }
export interface Shown extends Quoted { score: number }
export interface Checked { rule: string; status: 'passed' | 'failed' | 'not-applicable' | 'stopped'; examined: number }
export interface Letter {
  framework: string | null;
  authority: string | null;
  diagnostics: Finding[];
  developments: Development[];
  checked: Checked[];
  error: string | null;
}
export interface Report { letters: Letter[] }

/** A piece of the letter as it reads; offsets are those of the report. A table has rows of cells of blocks instead of a text. */
export interface Block { kind: string; start: number; end: number; text?: string; mark?: string; leftOut?: { start: number; end: number }[]; rows?: Block[][][] }
export interface Level { name: string; given: boolean }
export interface Judgement extends Quoted { aspect: string; says: string; levels: Level[] }
export interface Remark extends Quoted { text: string }
/** What was written to try a grade out, by the offsets of the draft as it is. */
export interface Change { start: number; end: number; text: string }
export interface Answer { report: Report; previousName: string | null; previousProblem: string | null; title: string | null; blocks: Block[]; judgements: Judgement[]; remarks: Remark[]; changes: Change[] }

export const severities = ['error', 'warning', 'info'] as const;

const words: Record<Severity, string> = { error: 'Put right', warning: 'Look at', info: 'Consider' };

export const severityWord = (severity: Severity): string => words[severity];

/** The letter in a line. */
export function verdict(findings: Finding[]): string {
  const standing = findings.filter(finding => finding.waived === null);
  const counts = severities
    .map(severity => ({ severity, count: standing.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} to ${words[severity].toLowerCase()}`);
  const waived = findings.length - standing.length;
  const line = counts.length === 0 ? 'Nothing found' : counts.join(', ');
  return waived > 0 ? `${line}; ${waived} waived` : line;
}

export const wholeLetter = 'The letter as a whole';

export const sectionOf = (of: { section: string | null }): string => of.section ?? wholeLetter;

/** Findings by what they are, wherever they stand now; those that cannot be told apart are counted. */
export function keyed(findings: Finding[]): Map<string, Finding> {
  const all = new Map<string, Finding>();
  for (const finding of findings) {
    let key = finding.identity;
    for (let number = 2; all.has(key); number++) key = `${finding.identity}-${number}`;
    all.set(key, finding);
  }
  return all;
}
