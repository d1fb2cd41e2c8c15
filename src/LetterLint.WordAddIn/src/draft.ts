import { compare, type Changes } from './compare';
import { keyed, type Answer, type Finding, type Judgement, type Letter, type Level } from './report';
import * as service from './service';
import { Tried } from './tried';

/** What a check is asked of. It becomes the draft's own only with its answer, so that what stands on the page is always of one file. */
interface Asked { file: service.Named; framework: string | null; previous: service.Named | null }

/** A draft that somebody has dropped on the page, with what was found in it and what has been chosen for it. */
export class Draft {
  answer: Answer | null = null;
  changes: Changes | null = null;
  problem: string | null = null;
  /** What became of a check that has left everything as it was. */
  cancelled: string | null = null;
  framework: string | null = null;
  previous: service.Named | null = null;
  began = 0;

  /** Findings that may stand, and why; they are written into the draft only when it is saved. */
  readonly waived = new Map<string, string>();

  /** Told whenever there is something new to show. */
  changed: () => void = () => {};

  private working: AbortController | null = null;
  private readonly closing = new AbortController();
  private asked: Asked;

  /** The waivers that were last saved. */
  private saved = new Map<string, string>();

  /** What was found in the last copy that was recognised before this one; what came and went is told against it. */
  private before: Finding[] | null = null;

  constructor(public file: service.Named, private readonly number = 1) {
    this.asked = { file, framework: null, previous: null };
  }

  /** The name on the page: drafts of one name from different folders are told apart. */
  get name(): string { return this.number === 1 ? this.file.name : `${this.file.name} (${this.number})`; }

  get isWorking(): boolean { return this.working !== null; }

  /** The file that is being read, or was read last, whatever came of it. */
  get reading(): string { return this.asked.file === this.file ? this.name : this.asked.file.name; }

  get letter(): Letter | null { return this.answer?.report.letters[0] ?? null; }

  /** The findings, those that were waived here among them. */
  get findings(): Finding[] {
    return [...keyed(this.letter?.diagnostics ?? [])].map(([key, finding]) => ({ ...finding, waived: finding.waived ?? this.waived.get(key) ?? null }));
  }

  /** How many waivers are in no file yet. */
  get unsaved(): number { return [...this.waived].filter(([key, because]) => this.saved.get(key) !== because).length; }

  /** Takes the edited file in place of the one before, to show what has changed. */
  renew(file: service.Named): Promise<void> {
    if (this.answer === null) this.file = file;
    return this.check({ file });
  }

  /** Reads the draft, or what is named instead of it: an edited copy, another framework, another letter of last year. */
  async check(instead: Partial<Asked> = {}): Promise<void> {
    this.working?.abort();
    const working = new AbortController();
    const asked = { ...this.working === null ? this.shown : this.asked, ...instead };
    this.working = working;
    this.asked = asked;
    this.problem = null;
    this.cancelled = null;
    this.began = Date.now();
    this.changed();
    try {
      const answer = await service.check({ letter: asked.file, framework: asked.framework, previous: asked.previous }, working.signal);
      if (working === this.working) this.take(asked, answer);
    } catch (problem) {
      if (working !== this.working) return;
      if (!working.signal.aborted) this.problem = problem instanceof service.Refused ? problem.message
        : problem instanceof service.NotRunning ? 'LetterLint has ended. Open it again, then drop the draft once more.' : 'The draft could not be read. It may have been moved or changed since; drop it again.';
      else if (this.answer === null) this.problem = 'Cancelled. Nothing was checked.';
      else this.cancelled = asked.file === this.file ? 'Cancelled. What stands here was found before.' : `Cancelled. ${asked.file.name} was not checked; what stands here is the copy before it.`;
    } finally {
      if (working === this.working) {
        this.working = null;
        this.changed();
      }
    }
  }

  /** Asks once more what could not be answered. */
  again(): Promise<void> { return this.check(this.asked); }

  /** Goes on with what was read before, where a later copy could not be. */
  dismiss(): void {
    this.problem = null;
    this.changed();
  }

  cancel(): void { this.working?.abort(); }

  /** Nothing more is asked of it, and nothing more is told. */
  close(): void {
    this.changed = () => {};
    this.working?.abort();
    this.closing.abort();
  }

  /** What would change in the findings if another grade stood there. */
  async tryOut(judgement: Judgement, level: Level, signal: AbortSignal): Promise<Tried> {
    const answer = await service.check({ ...this.sent(), grade: { aspect: judgement.aspect, level: level.name } }, AbortSignal.any([signal, this.closing.signal]));
    // The service has read it back; should it ever not, silence would be a lie.
    if (answer.judgements.find(each => each.aspect === judgement.aspect)?.levels.find(each => each.given)?.name !== level.name) throw new Error(`“${level.name}” cannot be tried out here: it would not be read as the judgement of ${judgement.aspect}.`);
    return new Tried(compare(this.letter?.diagnostics ?? [], answer.report.letters[0].diagnostics), answer);
  }

  async save(kind: 'annotate' | 'fix' | 'waive' | 'report'): Promise<{ file: Blob; made: number; left: number }> {
    const waivers = this.waivers;
    const waived = new Map(this.waived);
    const better = await service.better(kind, waivers.length === 0 ? this.sent() : { ...this.sent(), waivers });
    if (kind === 'waive') this.saved = waived;
    return better;
  }

  /** What was waived here; what the draft itself waives, it says itself. */
  private get waivers(): { rule: string; finding: string; because: string }[] {
    return [...keyed(this.letter?.diagnostics ?? [])].filter(([key, finding]) => finding.waived === null && this.waived.has(key))
      .map(([key, finding]) => ({ rule: finding.rule, finding: finding.identity, because: this.waived.get(key)! }));
  }

  private take(asked: Asked, answer: Answer): void {
    const letter = answer.report.letters[0];
    const isCopy = this.answer !== null && asked.file !== this.file;
    if (isCopy && this.letter?.framework !== null) this.before = this.letter?.diagnostics ?? null;
    Object.assign(this, asked);
    this.answer = answer;
    this.changes = this.before === null || letter.framework === null ? null : compare(this.before, letter.diagnostics);
  }

  private get shown(): Asked { return { file: this.file, framework: this.framework, previous: this.previous }; }

  private sent(): service.Sent {
    return { letter: this.file, framework: this.framework, previous: this.previous };
  }
}
