import { button, element, once } from './dom';
import type { Context } from './context';
import { severityWord, type Finding, type Fix, type Quoted } from './report';
import type { Rule } from './service';

/** What the page or the pane does when somebody chooses something in a finding. */
export interface Host {
  show(part: Quoted): void | Promise<void>;
  /** Somebody has opened the finding and may want to see its words beside it. */
  opened(finding: Finding): void | Promise<void>;
  /** Whether the host can make the fix in the letter itself. */
  canChange(finding: Finding, fix: Fix): boolean;
  change(finding: Finding, fix: Fix): Promise<void>;
  waive(finding: Finding, because: string): Promise<void>;
  withdraw(finding: Finding): Promise<void>;
}

/** What a card needs to know; the finding is asked for each time, for a later check may have moved it. */
export interface CardInput { key: string; finding: () => Finding; rule: Rule | undefined; context: (part: Quoted) => Context; host: Host; toggled: () => void; cancelled: () => void }

/** Words of the letter among what they stand in; a click shows them there. */
export function quotation(what: string, { before, words, after }: Context, show: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'quote', title: 'Show in the letter', click: show },
    ...(what === '' ? [] : [element('span', { class: 'what' }, `${what[0].toUpperCase()}${what.slice(1)}`)]),
    ...(words === '' ? [element('span', {}, 'Show the place')] : [element('span', { class: 'around' }, before), element('span', { class: 'words' }, words), element('span', { class: 'around' }, after)]));
}

/** A finding: a line that opens, with both halves of the contradiction, why it matters and what can be done. */
export class Card {
  readonly element: HTMLElement;
  readonly head: HTMLButtonElement;
  private readonly body: HTMLElement;
  private readonly gone = element('p', { class: 'gone', role: 'status' });

  constructor(private readonly input: CardInput) {
    const finding = input.finding();
    const kind = finding.waived === null ? severityWord(finding.severity) : 'Waived';
    this.head = element('button', { type: 'button', class: 'head stop', 'aria-expanded': 'false', tabindex: '-1', click: () => this.toggle() },
      element('span', { class: 'severity' }, kind), ' ', element('span', { class: 'message' }, finding.message),
      ...(finding.waived === null ? [] : [element('span', { class: 'reason' }, `May stand: ${finding.waived}`)]));
    this.body = element('div', { class: 'body', hidden: true });
    this.element = element('article', { class: `finding ${finding.waived === null ? finding.severity : 'waived'}`, 'data-key': input.key, 'data-identity': finding.identity, 'data-rule': finding.rule }, this.head, this.body);
  }

  get reason(): HTMLTextAreaElement | null { return this.body.querySelector('textarea'); }

  get isOpen(): boolean { return !this.body.hidden; }

  /** Says that the letter no longer has the finding, or has it again; a reason is given only for what is there. */
  set isGone(isGone: boolean) {
    this.element.classList.toggle('is-gone', isGone);
    this.element.querySelector<HTMLButtonElement>('.waiver [type=submit]')?.toggleAttribute('disabled', isGone);
    const says = isGone ? 'This finding has gone from the letter. What you have written stays here until you cancel it, in case the finding comes back.' : '';
    if (this.gone.textContent !== says) this.gone.textContent = says;
  }

  open(isOpen: boolean): void {
    if (isOpen && this.body.childElementCount === 0) this.body.append(...this.contents());
    this.body.hidden = !isOpen;
    this.head.setAttribute('aria-expanded', String(isOpen));
    this.element.classList.toggle('open', isOpen);
  }

  private toggle(): void {
    this.open(!this.isOpen);
    if (this.isOpen) void this.input.host.opened(this.input.finding());
    this.input.toggled();
  }

  private contents(): HTMLElement[] {
    const { finding, rule, host } = this.input;
    const now = finding();
    const parts: HTMLElement[] = [];
    parts.push(this.quote('', now, () => finding()));
    now.related.forEach((other, at) => {
      if (other.path) parts.push(element('p', { class: 'elsewhere' }, `${other.message} (${other.path}): “${other.quote}”`));
      else parts.push(this.quote(other.message, other, () => finding().related[at] ?? other));
    });
    if (rule !== undefined) parts.push(element('details', { class: 'why', toggle: () => this.input.toggled() }, element('summary', {}, 'Why this matters'), element('p', {}, rule.why), element('p', { class: 'rule' }, rule.title, ' · ', element('code', {}, rule.id))));
    const left = element('div', { class: 'actions' });
    if (now.waived === null) parts.push(left, ...this.choices(now, left));
    else parts.push(element('div', { class: 'actions' }, button('Withdraw the waiver', () => host.withdraw(finding()))));
    return parts;
  }

  private quote(what: string, part: Quoted, now: () => Quoted): HTMLElement {
    return quotation(what, this.input.context(part), () => void this.input.host.show(now()));
  }

  private choices(now: Finding, row: HTMLElement): HTMLElement[] {
    const { host, finding } = this.input;
    const left: HTMLElement[] = [];
    now.fixes.forEach((fix, at) => {
      if (host.canChange(now, fix)) row.append(button(fix.title, () => host.change(finding(), finding().fixes[at] ?? fix), { title: 'Written as a tracked change', class: 'fix' }));
      else left.push(element('p', { class: 'possible' }, `${fix.certain ? 'Certain' : 'Possible'}: ${fix.title}.`));
    });
    const form = this.waiverForm(() => {
      form.hidden = true;
      toggle.setAttribute('aria-expanded', 'false');
      toggle.focus();
      this.input.toggled();
      this.input.cancelled();
    });
    const toggle = button('May stand …', () => {
      form.hidden = !form.hidden;
      toggle.setAttribute('aria-expanded', String(!form.hidden));
      if (!form.hidden) form.querySelector('textarea')!.focus();
      this.input.toggled();
    }, { 'aria-expanded': 'false' });
    row.append(toggle);
    return [...left, this.gone, form];
  }

  private waiverForm(cancel: () => void): HTMLFormElement {
    const reason = element('textarea', { rows: '2', required: true, keydown: event => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key !== 'Enter' || shiftKey || isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    } });
    const form: HTMLFormElement = element('form', {
      hidden: true,
      class: 'waiver',
      submit: event => {
        event.preventDefault();
        const because = reason.value.trim();
        if (because !== '' && !this.element.classList.contains('is-gone')) void once(form, () => this.input.host.waive(this.input.finding(), because));
      },
    }, element('label', {}, 'Why may this stand?', reason), element('div', { class: 'actions' }, element('button', { type: 'submit' }, 'Waive'), button('Cancel', () => {
      reason.value = '';
      cancel();
    })));
    return form;
  }
}
