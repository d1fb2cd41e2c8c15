import type { Host } from './card';
import { checkedLine } from './checked';
import { changesNote } from './compare';
import { button, element, plural, unseen } from './dom';
import type { Draft } from './draft';
import { evidenceMap } from './evidence';
import { beside, download, isWord } from './files';
import { LetterView } from './letter';
import { FindingsList } from './list';
import { Margin } from './margin';
import { outline } from './outline';
import { kindOf, readingOf } from './reading';
import { keyed, verdict, type Finding, type Quoted } from './report';
import type { Framework, Rule } from './service';
import { tabs } from './tabs';
import { whatIf } from './whatif';

let made = 0;

const wide = matchMedia('(min-width: 62rem)');

/** A draft on the page: the letter in the middle, what was found at its lines in the margin, what it rests on at the side. */
export class DraftView {
  readonly element = element('div', { class: 'draft' });
  private readonly head = element('div', { class: 'draft-head' });
  private readonly body = element('div', { class: 'draft-body', 'data-view': 'findings' });
  private readonly paper = element('div', { class: 'paper' });
  private readonly letter = new LetterView();
  private readonly list: FindingsList;
  private readonly margin: Margin;
  private readonly note = element('p', { class: 'note', role: 'status' });
  private readonly side = element('div', { class: 'panels' });
  private readonly number = ++made;
  private shownAnswer: unknown = null;
  private readonly closing = new AbortController();
  private readonly bar = new ResizeObserver(() => this.body.style.setProperty('--bar', `${this.list.filters.element.offsetHeight}px`));
  private clock: number | undefined;

  constructor(private readonly draft: Draft, private readonly rules: Map<string, Rule>, private readonly frameworks: Framework[], closer: HTMLElement) {
    const host: Host = {
      show: part => this.show(part),
      opened: finding => { if (wide.matches) this.bring(this.letter.at(finding)); },
      canChange: () => false,
      change: async () => {},
      waive: async (finding, because) => this.waive(finding, because),
      withdraw: async finding => this.waive(finding, null),
    };
    this.list = new FindingsList(host);
    const joins = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    joins.setAttribute('class', 'joins');
    joins.setAttribute('aria-hidden', 'true');
    this.paper.append(joins, unseen('The letter'), this.letter.element);
    this.margin = new Margin(this.list, this.letter, this.paper, joins);
    this.list.changed = () => this.margin.soon();
    this.list.sifted = () => this.sift();
    this.list.activated = finding => this.activate(finding);
    this.letter.pointed = keys => this.point(keys);
    const region = element('section', { class: 'margin', 'aria-label': 'Findings' }, unseen('Findings'), this.list.cards);
    this.body.append(this.views(), this.list.filters.element, element('aside', { class: 'side', 'aria-label': 'About the letter' }, unseen('About the letter'), this.side), this.paper, region);
    this.element.append(element('div', { class: 'draft-top' }, this.head, closer), this.body);
    draft.changed = () => this.render();
    this.bar.observe(this.list.filters.element);
    wide.addEventListener('change', () => this.lay(), { signal: this.closing.signal });
    this.lay();
    this.render();
  }

  step(by: 1 | -1): void { this.list.step(by); }

  leave(): void { this.list.leave(); }

  /** Places the cards again, for a page that was hidden has no lines. */
  refresh(): void { this.margin.soon(); }

  focus(): void { this.head.querySelector('h1')?.focus(); }

  /** Whether somebody has begun to write why a finding may stand. */
  get isWritten(): boolean { return this.list.isWritten; }

  close(): void {
    clearInterval(this.clock);
    this.closing.abort();
    this.bar.disconnect();
    this.margin.close();
    this.letter.forget();
  }

  private lay(): void {
    this.margin.isWide = wide.matches;
    this.list.lay(wide.matches ? 'margin' : 'sections');
    this.margin.soon();
  }

  /** Where the window is narrow, one thing at a time. */
  private views(): HTMLElement {
    const names = { findings: 'Findings', letter: 'Letter', side: 'Sections and evidence' };
    return element('div', { class: 'views', role: 'group', 'aria-label': 'What to see' }, ...Object.entries(names).map(([view, label]) =>
      element('button', { type: 'button', 'data-shows': view, 'aria-pressed': String(view === 'findings'), click: () => this.view(view) }, label)));
  }

  private view(view: string): void {
    this.body.dataset.view = view;
    for (const each of this.body.querySelectorAll<HTMLElement>('[data-shows]')) each.setAttribute('aria-pressed', String(each.dataset.shows === view));
    this.margin.soon();
  }

  private render(): void {
    const { draft } = this;
    clearInterval(this.clock);
    const isNew = draft.answer !== null && draft.answer !== this.shownAnswer;
    if (isNew) this.list.filters.also = null;
    const hadFocus = this.head.contains(document.activeElement);
    this.head.replaceChildren(...this.heading());
    if (hadFocus) this.head.querySelector('h1')?.focus();
    if (draft.isWorking) this.clock = window.setInterval(() => this.tick(), 1000);
    this.body.hidden = draft.answer === null || draft.letter?.framework === null;
    this.body.classList.toggle('stale', draft.isWorking || draft.problem !== null);
    if (isNew) {
      this.shownAnswer = draft.answer;
      this.renderAnswer();
    }
  }

  private renderAnswer(): void {
    const { answer, letter } = this.draft;
    if (answer === null || letter === null) return;
    this.letter.show(answer.blocks, this.draft.findings);
    this.list.show(this.draft.findings, answer.blocks, this.rules);
    const show = (part: Quoted): void => this.show(part);
    this.side.replaceChildren(...tabs([
      { id: `sections-${this.number}`, label: 'Sections', content: outline(answer.blocks, this.draft.findings, start => this.goTo(start), section => this.list.filters.only(section)) },
      { id: `evidence-${this.number}`, label: 'Evidence', content: evidenceMap(letter.developments, show) },
      { id: `whatif-${this.number}`, label: 'What if', content: whatIf(answer.judgements, (judgement, level, signal) => this.draft.tryOut(judgement, level, signal), show) },
    ], 'About the letter', this.side));
    this.margin.soon();
  }

  private heading(): Node[] {
    const { draft } = this;
    const title = element('h1', { tabindex: '-1' }, draft.letter?.authority ?? draft.name, ...(draft.letter?.authority ? [element('span', { class: 'file' }, draft.name)] : []));
    if (draft.isWorking) return [title, this.progress()];
    const trouble = this.trouble();
    if (draft.letter === null) return [title, ...trouble];
    if (draft.letter.framework === null) return [title, ...trouble, ...this.unknown()];
    return [
      ...trouble,
      element('div', { class: 'title' }, title, this.saving()),
      element('p', { class: 'verdict', role: 'status' }, verdict(draft.findings)),
      ...(draft.findings.length === 0 ? [element('p', { class: 'nothing' }, 'Nothing in this letter contradicts itself or its framework, as far as LetterLint can see. What it looked at stands in the line below.')] : []),
      this.note,
      ...(draft.changes === null ? [] : [changesNote(draft.changes, this.list.filters.also !== null, isOnly => this.onlyNew(isOnly))]),
      checkedLine(draft.letter.checked, this.rules),
      readingOf(draft, this.frameworks),
      ...(draft.answer!.previousProblem === null ? [] : [element('p', { class: 'problem' }, draft.answer!.previousProblem)]),
    ];
  }

  private progress(): HTMLElement {
    return element('div', { class: 'progress', role: 'status' }, element('label', {}, `Reading and checking ${this.draft.reading} `, element('progress', {})), element('span', { class: 'clock', 'aria-hidden': 'true' }), button('Cancel', () => this.draft.cancel()));
  }

  private tick(): void {
    const clock = this.head.querySelector('.clock');
    const seconds = Math.round((Date.now() - this.draft.began) / 1000);
    if (clock !== null) clock.textContent = `${plural(seconds, 'second')}${seconds > 5 ? '; long reports take a while' : ''}`;
  }

  /** What became of the last check, where it has not led to what stands here. */
  private trouble(): Node[] {
    const { draft } = this;
    if (draft.cancelled !== null) return [element('p', { class: 'cancelled', role: 'status' }, draft.cancelled)];
    if (draft.problem === null) return [];
    const again = button('Try again', () => draft.again());
    if (draft.answer === null) return [element('p', { class: 'problem', role: 'alert' }, draft.problem), element('div', { class: 'actions' }, again)];
    return [element('p', { class: 'problem', role: 'alert' }, `${draft.reading}: ${draft.problem} What stands below was read before.`),
      element('div', { class: 'actions' }, again, button('Go on with what was read before', () => draft.dismiss()))];
  }

  private unknown(): Node[] {
    return [element('p', { class: 'problem', role: 'alert' }, 'No inspection framework recognises this letter, so it cannot be checked yet. What kind of letter is it?'), kindOf(this.draft, this.frameworks)];
  }

  private saving(): HTMLElement {
    const { draft } = this;
    const certain = draft.findings.filter(finding => finding.waived === null && finding.fixes.some(fix => fix.certain)).length;
    const waived = draft.waived.size;
    const menu = element('details', { class: 'save' }, element('summary', {}, 'Save …'));
    const item = (label: string, kind: 'annotate' | 'fix' | 'waive' | 'report', what: string, ending?: string): HTMLElement => button(label, async () => {
      try {
        const { file, made, left } = await draft.save(kind);
        download(file, beside(draft.file.name, what, ending));
        this.note.textContent = kind === 'fix' ? `${plural(made, 'fix', 'fixes')} made${left > 0 ? `, ${left} left to you` : ''}.` : '';
      } catch (problem) {
        this.note.textContent = problem instanceof Error && problem.message !== '' ? problem.message : 'This could not be saved.';
      }
      menu.open = false;
      menu.querySelector('summary')!.focus();
    });
    menu.append(element('div', { class: 'menu' },
      ...(isWord(draft.file.name) ? [item('The draft with the findings as comments', 'annotate', 'comments')] : []),
      ...(certain > 0 && !/\.pdf$/i.test(draft.file.name) ? [item(`The draft with ${plural(certain, 'certain fix', 'certain fixes')}${isWord(draft.file.name) ? ' as tracked changes' : ''}`, 'fix', 'fixes')] : []),
      ...(waived > 0 && !/\.pdf$/i.test(draft.file.name) ? [item(`The draft with ${plural(waived, 'waiver')}`, 'waive', 'waivers')] : []),
      item('A report of the findings', 'report', 'findings', '.html')));
    menu.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')!.focus();
    });
    return menu;
  }

  private onlyNew(isOnly: boolean): void {
    const came = new Set([...this.draft.changes?.came ?? []].map(finding => finding.identity));
    this.list.filters.also = isOnly ? finding => came.has(finding.identity) : null;
    this.list.lay(wide.matches ? 'margin' : 'sections');
  }

  private async waive(finding: Finding, because: string | null): Promise<void> {
    const key = [...keyed(this.draft.letter?.diagnostics ?? [])].find(([, other]) => other.identity === finding.identity && other.start.offset === finding.start.offset)?.[0];
    if (key === undefined) return;
    if (because === null) {
      if (!this.draft.waived.delete(key)) this.note.textContent = 'This waiver stands in the draft itself; take it out there.';
    } else this.draft.waived.set(key, because);
    this.renderAnswerAgain();
  }

  private renderAnswerAgain(): void {
    this.render();
    this.letter.show(this.draft.answer!.blocks, this.draft.findings);
    this.list.show(this.draft.findings, this.draft.answer!.blocks, this.rules);
    this.activate(this.list.activeFinding);
  }

  /** The letter marks what the list shows, and nothing else. */
  private sift(): void {
    this.letter.sift(new Set(this.list.shown.map(({ key }) => key)));
    this.head.querySelector('.changes > button')?.setAttribute('aria-pressed', String(this.list.filters.also !== null));
  }

  private activate(finding: Finding | null): void {
    const key = finding === null ? null : [...keyed(this.draft.findings)].find(([, other]) => other.identity === finding.identity && other.start.offset === finding.start.offset)?.[0] ?? null;
    this.letter.activate(key);
    this.margin.soon();
  }

  /** Somebody has pointed at marked words: the next of their findings opens. */
  private point(keys: string[]): void {
    const shown = this.list.shown.filter(({ card }) => keys.includes(card.element.dataset.key!));
    if (shown.length === 0) return;
    const at = shown.findIndex(({ card }) => card === this.list.activeCard);
    const { finding, card } = shown[(at + 1) % shown.length];
    this.list.choose(finding, false);
    if (!wide.matches) this.view('findings');
    card.element.scrollIntoView({ block: 'nearest' });
    card.head.focus({ preventScroll: true });
  }

  private show(part: Quoted): void {
    if (!wide.matches) this.view('letter');
    this.letter.highlight(part);
    this.bring(this.letter.at(part));
  }

  private goTo(offset: number): void {
    if (!wide.matches) this.view('letter');
    this.bring(this.letter.at({ start: { offset } }));
  }

  private bring(place: HTMLElement | null): void {
    if (place === null) return;
    this.margin.place();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    place.classList.add('flash');
    setTimeout(() => place.classList.remove('flash'), 1500);
  }
}
