/** What the service answers: the JSON of “letterlint check”, as letterlint.v1.schema.json describes it. */
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
export interface Letter { framework: string | null; diagnostics: Finding[]; developments: Development[] }
export interface Report { letters: Letter[] }

const words: Record<Severity, string> = { error: 'Put right', warning: 'Look at', info: 'Consider' };

export const severityWord = (severity: Severity): string => words[severity];

/** The letter in a line. */
export function verdict(findings: Finding[]): string {
  const standing = findings.filter(finding => finding.waived === null);
  const counts = (['error', 'warning', 'info'] as const)
    .map(severity => ({ severity, count: standing.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} to ${words[severity].toLowerCase()}`);
  const waived = findings.length - standing.length;
  const line = counts.length === 0 ? 'Nothing found' : counts.join(', ');
  return waived > 0 ? `${line}; ${waived} waived` : line;
}
