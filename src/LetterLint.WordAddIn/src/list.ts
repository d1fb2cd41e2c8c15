import { Card, type Host } from './card';
import { Contexts } from './context';
import { button, element, plural, reconcile } from './dom';
import { Filters } from './filters';
import { keyed, sectionOf, type Block, type Finding } from './report';
import type { Rule } from './service';

export interface Shown { key: string; finding: Finding; card: Card }

/** How the cards are laid out: under the headings of their sections, or each by itself for whoever places it in a margin. */
export type Layout = 'sections' | 'margin';

/** The findings of a letter: the one list that the page and the pane show, so that they cannot differ. */
export class FindingsList {
  readonly filters: Filters;
  readonly cards = element('div', { class: 'cards' });

  /** Told whenever cards open, close, come or go. */
  changed: () => void = () => {};

  /** Told which finding somebody has come to, or null. */
  activated: (finding: Finding | null) => void = () => {};

  /** Told whenever other findings pass the filter than before. */
  sifted: () => void = () => {};

  private readonly none = element('p', { class: 'none' });
  private readonly made = new Map<string, { card: Card; says: string }>();
  private readonly groups = new Map<string, { section: HTMLElement; head: HTMLButtonElement; list: HTMLElement }>();
  private findings = new Map<string, Finding>();

  /** Findings that the letter no longer has, but for which somebody is writing a reason. */
  private readonly gone = new Map<string, Finding>();
  private rules = new Map<string, Rule>();
  private contexts = new Contexts([]);
  private layout: Layout = 'sections';
  private active: string | null = null;

  constructor(private readonly host: Host) {
    this.filters = new Filters(() => this.render(), step => this.step(step), isOpen => this.openAll(isOpen));
    this.cards.addEventListener('keydown', event => this.arrows(event));
    this.cards.addEventListener('focusin', event => this.rove(event.target as HTMLElement));
  }

  /** Shows what is found; a card whose finding is the same stays as it is, with whatever somebody is writing in it. */
  show(findings: Finding[], blocks: Block[], rules: Map<string, Rule>): void {
    const before = new Map([...this.findings, ...this.gone]);
    this.findings = keyed(findings);
    this.rules = rules;
    this.contexts = new Contexts(blocks);
    this.part(before);
    this.filters.update(findings, rules);
    this.render();
  }

  /** Parts what is gone for good from what somebody is still writing about. */
  private part(before: Map<string, Finding>): void {
    this.gone.clear();
    for (const [key, { card }] of this.made) {
      const finding = before.get(key);
      const isGone = !this.findings.has(key);
      if (isGone && finding !== undefined && isWritten(card)) this.gone.set(key, finding);
      else if (isGone) this.made.delete(key);
      card.isGone = isGone;
    }
  }

  private cancelled(key: string): void {
    if (!this.gone.delete(key)) return;
    this.made.delete(key);
    this.render();
    this.cards.querySelector<HTMLElement>('.stop')?.focus();
  }

  lay(layout: Layout): void {
    this.layout = layout;
    this.render();
  }

  /** The cards that pass the filter, in the order of the letter. */
  get shown(): Shown[] {
    return [...[...this.findings].filter(([, finding]) => this.filters.passes(finding)), ...this.gone].map(([key, finding]) => ({ key, finding, card: this.cardOf(key, finding) }));
  }

  get activeCard(): Card | null { return this.active === null ? null : this.made.get(this.active)?.card ?? null; }

  get activeFinding(): Finding | null { return this.active === null ? null : this.findings.get(this.active) ?? this.gone.get(this.active) ?? null; }

  /** Whether somebody has begun to write why a finding may stand. */
  get isWritten(): boolean { return [...this.made.values()].some(({ card }) => isWritten(card)); }

  /** Goes to the next finding, or the one before. */
  step(by: 1 | -1): void {
    const shown = this.shown;
    if (shown.length === 0) return;
    const at = shown.findIndex(({ card }) => card === this.activeCard);
    const to = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    this.choose(to.finding);
    to.card.head.focus({ preventScroll: this.layout === 'margin' });
  }

  /** Opens a finding and shows its words. */
  choose(finding: Finding, isShown = true): void {
    const key = [...this.findings, ...this.gone].find(([, other]) => other === finding)?.[0];
    if (key === undefined) return;
    const before = this.activeCard;
    this.active = key;
    const card = this.cardOf(key, finding);
    if (before !== null && before !== card && before.element.querySelector('form:not([hidden])') === null) before.open(false);
    this.groups.get(sectionOf(finding))?.list.toggleAttribute('hidden', false);
    this.groups.get(sectionOf(finding))?.head.setAttribute('aria-expanded', 'true');
    card.open(true);
    this.mark();
    this.activated(finding);
    if (isShown) void this.host.opened(finding);
  }

  /** Closes what is open. */
  leave(): void {
    this.activeCard?.open(false);
    this.active = null;
    this.mark();
    this.activated(null);
  }

  private openAll(isOpen: boolean): void {
    for (const { card } of this.shown) card.open(isOpen);
    for (const { list, head } of this.groups.values()) {
      list.hidden = false;
      head.setAttribute('aria-expanded', 'true');
    }
    this.changed();
  }

  private render(): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;
    const shown = this.shown;
    if (this.active !== null && !shown.some(({ key }) => key === this.active)) {
      this.active = null;
      this.activated(null);
    }
    if (shown.length === 0 && this.findings.size > 0) reconcile(this.cards, [this.nothing()]);
    else reconcile(this.cards, this.layout === 'margin' ? shown.map(({ card }) => card.element) : this.sections(shown));
    this.cards.classList.toggle('in-margin', this.layout === 'margin');
    if (focused !== undefined && document.activeElement?.closest('[data-key]') === null) this.made.get(focused)?.card.head.focus();
    this.sifted();
    this.mark();
  }

  private nothing(): HTMLElement {
    const count = this.findings.size;
    this.none.replaceChildren(`${count === 1 ? 'The one finding is' : `All ${plural(count, 'finding')} are`} left out by the filters above. `, button('Show all', () => {
      this.filters.clear();
      this.cards.querySelector<HTMLElement>('.stop')?.focus();
    }));
    return this.none;
  }

  private sections(shown: Shown[]): Node[] {
    const bySection = new Map<string, Card[]>();
    for (const { finding, card } of shown) bySection.set(sectionOf(finding), [...bySection.get(sectionOf(finding)) ?? [], card]);
    return [...bySection].map(([name, cards]) => {
      const group = this.groupOf(name);
      group.head.querySelector('.count')!.textContent = String(cards.length);
      reconcile(group.list, cards.map(card => card.element));
      return group.section;
    });
  }

  private groupOf(name: string): { section: HTMLElement; head: HTMLButtonElement; list: HTMLElement } {
    const known = this.groups.get(name);
    if (known !== undefined) return known;
    const list = element('div', { class: 'group' });
    const head = element('button', { type: 'button', class: 'stop', 'aria-expanded': 'true', tabindex: '-1', click: () => {
      list.hidden = !list.hidden;
      head.setAttribute('aria-expanded', String(!list.hidden));
      this.changed();
    } }, name, ' ', element('span', { class: 'count' }));
    const made = { section: element('section', { class: 'of-section' }, element('h3', {}, head), list), head, list };
    this.groups.set(name, made);
    return made;
  }

  private cardOf(key: string, finding: Finding): Card {
    const says = JSON.stringify([finding.severity, finding.message, finding.quote, finding.related.map(other => [other.message, other.quote]), finding.fixes.map(fix => fix.title), finding.waived, this.contexts.of(finding), this.rules.has(finding.rule)]);
    const known = this.made.get(key);
    // Words that somebody is writing are worth more than the newest sentence around a quotation.
    if (known !== undefined && (known.says === says || this.gone.has(key) || isWritten(known.card) && finding.waived === null)) return known.card;
    const card = new Card({ key, finding: () => this.findings.get(key) ?? finding, rule: this.rules.get(finding.rule), context: part => this.contexts.of(part), host: this.host, toggled: () => this.toggled(key), cancelled: () => this.cancelled(key) });
    if (known?.card.isOpen) card.open(true);
    this.made.set(key, { card, says });
    return card;
  }

  private toggled(key: string): void {
    const card = this.made.get(key)?.card;
    if (card?.isOpen) {
      this.active = key;
      this.activated(this.findings.get(key) ?? null);
    } else if (this.active === key) {
      this.active = null;
      this.activated(null);
    }
    this.mark();
  }

  private mark(): void {
    const shown = this.shown;
    this.cards.querySelectorAll('.finding.active').forEach(card => card.classList.remove('active'));
    this.activeCard?.element.classList.add('active');
    this.filters.place(shown.findIndex(({ card }) => card === this.activeCard), shown.length);
    const stops = this.stops();
    const stop = stops.find(each => each === document.activeElement) ?? (this.activeCard !== null && stops.includes(this.activeCard.head) ? this.activeCard.head : stops[0]);
    if (stop !== undefined) this.rove(stop);
    this.changed();
  }

  private stops(): HTMLElement[] {
    return [...this.cards.querySelectorAll<HTMLElement>('.stop')].filter(stop => !this.cards.contains(stop.closest('[hidden]')));
  }

  /** One stop of the tabulator for the whole list; arrows go from finding to finding. */
  private rove(to: HTMLElement): void {
    if (!to.classList.contains('stop')) return;
    for (const stop of this.stops()) stop.tabIndex = stop === to ? 0 : -1;
  }

  private arrows(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!target.classList.contains('stop') || !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const stops = this.stops();
    const at = stops.indexOf(target);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1);
    stops[Math.min(Math.max(to, 0), stops.length - 1)].focus();
  }
}

/** Whether somebody is writing why a finding may stand, or is about to. */
const isWritten = ({ reason }: Card): boolean => reason !== null && (reason.value !== '' || reason === document.activeElement);
