import { compare, type Changes } from './compare';
import { keyed, type Answer, type Finding, type Judgement, type Letter, type Level } from './report';
import * as service from './service';
import { Tried } from './tried';

/** A draft that somebody has dropped on the page, with what was found in it and what has been chosen for it. */
export class Draft {
  answer: Answer | null = null;
  changes: Changes | null = null;
  problem: string | null = null;
  framework: string | null = null;
  previous: service.Named | null = null;
  began = 0;

  /** Findings that may stand, and why; they are written into the draft only when it is saved. */
  readonly waived = new Map<string, string>();

  /** Told whenever there is something new to show. */
  changed: () => void = () => {};

  /** The waivers that were last saved. */
  private written = '';

  private working: AbortController | null = null;

  constructor(public file: service.Named) {}

  get isWorking(): boolean { return this.working !== null; }

  get letter(): Letter | null { return this.answer?.report.letters[0] ?? null; }

  /** The findings, those that were waived here among them. */
  get findings(): Finding[] {
    return [...keyed(this.letter?.diagnostics ?? [])].map(([key, finding]) => ({ ...finding, waived: finding.waived ?? this.waived.get(key) ?? null }));
  }

  /** Takes the edited file in place of the one before, to show what has changed. */
  async renew(file: service.Named): Promise<void> {
    const before = this.letter?.diagnostics ?? null;
    this.file = file;
    await this.check(before);
  }

  async check(before: Finding[] | null = null): Promise<void> {
    this.working?.abort();
    const working = new AbortController();
    this.working = working;
    this.problem = null;
    this.began = Date.now();
    this.changed();
    try {
      const answer = await service.check(this.sent(), working.signal);
      if (working !== this.working) return;
      this.answer = answer;
      this.changes = before === null ? null : compare(before, answer.report.letters[0].diagnostics);
    } catch (problem) {
      if (working !== this.working) return;
      if (!working.signal.aborted) this.problem = problem instanceof service.Refused ? problem.message
        : problem instanceof service.NotRunning ? 'LetterLint has ended. Open it again, then drop the draft once more.' : 'The draft could not be read. It may have been moved or changed since; drop it again.';
      else if (this.answer === null) this.problem = 'Cancelled. Nothing was checked.';
    } finally {
      if (working === this.working) {
        this.working = null;
        this.changed();
      }
    }
  }

  cancel(): void { this.working?.abort(); }

  /** What would change in the findings if another grade stood there. */
  async tryOut(judgement: Judgement, level: Level, signal: AbortSignal): Promise<Tried> {
    const answer = await service.check({ ...this.sent(), grade: { aspect: judgement.aspect, level: level.name } }, signal);
    // The service has read it back; should it ever not, silence would be a lie.
    if (answer.judgements.find(each => each.aspect === judgement.aspect)?.levels.find(each => each.given)?.name !== level.name) throw new Error(`“${level.name}” cannot be tried out here: it would not be read as the judgement of ${judgement.aspect}.`);
    return new Tried(compare(this.letter?.diagnostics ?? [], answer.report.letters[0].diagnostics), answer);
  }

  async save(kind: 'annotate' | 'fix' | 'waive' | 'report'): Promise<{ file: Blob; made: number; left: number }> {
    const waivers = this.waivers;
    const saved = await service.better(kind, waivers.length === 0 ? this.sent() : { ...this.sent(), waivers });
    if (kind === 'waive') this.written = JSON.stringify(waivers);
    return saved;
  }

  /** Whether waivers were given here that stand in no draft yet. */
  get isUnsaved(): boolean {
    const waivers = this.waivers;
    return waivers.length > 0 && JSON.stringify(waivers) !== this.written;
  }

  /** What was waived here; what the draft itself waives, it says itself. */
  private get waivers(): { rule: string; finding: string; because: string }[] {
    return [...keyed(this.letter?.diagnostics ?? [])].filter(([key, finding]) => finding.waived === null && this.waived.has(key))
      .map(([key, finding]) => ({ rule: finding.rule, finding: finding.identity, because: this.waived.get(key)! }));
  }

  private sent(): service.Sent {
    return { letter: this.file, framework: this.framework, previous: this.previous };
  }
}
