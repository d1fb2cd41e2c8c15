import type { Changes } from './compare';
import { Contexts, type Context } from './context';
import type { Answer, Change, Quoted } from './report';

/** What would be found if a grade were another: quotations as the letter would read then, places in the letter as it is. */
export class Tried {
  private readonly contexts: Contexts;
  private readonly written: Change[];

  constructor(readonly changes: Changes, answer: Answer) {
    this.contexts = new Contexts(answer.blocks);
    this.written = [...answer.changes].sort((one, other) => one.start - other.start);
  }

  context(part: Quoted): Context { return this.contexts.of(part); }

  /** The place in the draft as it stands; the words that were tried out are those in whose place they would stand. */
  place(part: Quoted): Quoted {
    return { ...part, start: { ...part.start, offset: this.before(part.start.offset, false) }, end: { ...part.end, offset: this.before(part.end.offset, true) } };
  }

  private before(offset: number, isEnd: boolean): number {
    let moved = 0;
    for (const { start, end, text } of this.written) {
      const from = start + moved;
      if (offset < from || isEnd && offset === from) break;
      if (offset < from + text.length || isEnd && offset === from + text.length) return isEnd ? end : start;
      moved += text.length - (end - start);
    }
    return offset - moved;
  }
}
