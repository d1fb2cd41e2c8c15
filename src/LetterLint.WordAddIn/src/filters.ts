import { button, element } from './dom';
import { sectionOf, severities, severityWord, type Finding } from './report';
import type { Rule } from './service';

type Kind = Finding['severity'] | 'waived';

/** Which findings are shown, how many there are of each kind, and the way from one to the next. */
export class Filters {
  readonly element: HTMLElement;

  /** What else a finding must pass, such as being new since the last check. */
  also: ((finding: Finding) => boolean) | null = null;

  private readonly hidden = new Set<Kind>();
  private readonly chips = element('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of findings' });
  private readonly family = element('select', { 'aria-label': 'Family', change: () => this.filtered() });
  private readonly section = element('select', { 'aria-label': 'Section', change: () => this.filtered() });
  private readonly where = element('span', { class: 'where', role: 'status' });
  private families = new Map<string, string>();
  private findings: Finding[] = [];

  constructor(private readonly filtered: () => void, step: (by: 1 | -1) => void, openAll: (isOpen: boolean) => void) {
    const all = button('Open all', () => {
      const isOpen = all.getAttribute('aria-pressed') !== 'true';
      all.setAttribute('aria-pressed', String(isOpen));
      all.textContent = isOpen ? 'Close all' : 'Open all';
      openAll(isOpen);
    }, { 'aria-pressed': 'false' });
    this.element = element('div', { class: 'filters' }, this.chips,
      element('div', { class: 'choices' }, this.family, this.section),
      element('div', { class: 'steps' }, button('Previous', () => step(-1), { title: 'Previous finding (K)', class: 'previous' }), this.where, button('Next', () => step(1), { title: 'Next finding (J)', class: 'next' }), all));
  }

  passes(finding: Finding): boolean {
    return !this.hidden.has(kindOf(finding))
      && (this.family.value === '' || this.families.get(finding.rule) === this.family.value)
      && (this.section.value === '' || sectionOf(finding) === this.section.value)
      && (this.also === null || this.also(finding));
  }

  update(findings: Finding[], rules: Map<string, Rule>): void {
    this.findings = findings;
    this.families = new Map([...rules.values()].map(rule => [rule.id, rule.family]));
    this.element.hidden = findings.length === 0;
    this.drawChips();
    fill(this.family, 'All families', findings.map(finding => this.families.get(finding.rule) ?? '').filter(family => family !== '').sort());
    fill(this.section, 'All sections', findings.map(sectionOf));
  }

  /** Leaves nothing out. */
  clear(): void {
    this.hidden.clear();
    this.also = null;
    this.family.value = this.section.value = '';
    this.drawChips();
    this.filtered();
  }

  /** Shows one section alone, or all. */
  only(section: string): void {
    this.section.value = section;
    this.filtered();
  }

  /** Says where somebody is in the list. */
  place(at: number, of: number): void {
    this.where.textContent = at < 0 ? `${of === 0 ? 'none' : of} shown` : `${at + 1} of ${of}`;
  }

  private drawChips(): void {
    const kinds: Kind[] = [...severities, 'waived'];
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.kind;
    this.chips.replaceChildren(...kinds.flatMap(kind => {
      const count = this.findings.filter(finding => kindOf(finding) === kind).length;
      if (count === 0) return [];
      const chip: HTMLButtonElement = element('button', { type: 'button', class: `chip ${kind}`, 'data-kind': kind, 'aria-pressed': String(!this.hidden.has(kind)), title: 'Show or hide', click: () => {
        if (!this.hidden.delete(kind)) this.hidden.add(kind);
        chip.setAttribute('aria-pressed', String(!this.hidden.has(kind)));
        this.filtered();
      } }, element('span', { class: 'number' }, String(count)), ` ${kind === 'waived' ? 'Waived' : severityWord(kind)}`);
      return [chip];
    }));
    if (focused !== undefined) this.chips.querySelector<HTMLElement>(`[data-kind=${focused}]`)?.focus();
  }
}

const kindOf = (finding: Finding): Kind => finding.waived === null ? finding.severity : 'waived';

function fill(select: HTMLSelectElement, all: string, values: string[]): void {
  const chosen = select.value;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  select.replaceChildren(element('option', { value: '' }, all), ...[...counts].map(([value, count]) => element('option', { value }, `${value} (${count})`)));
  select.value = counts.has(chosen) ? chosen : '';
  select.hidden = counts.size < 2 && select.value === '';
}
