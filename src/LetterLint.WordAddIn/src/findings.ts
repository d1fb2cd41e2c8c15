import { button, element } from './dom';
import { changes, type Change } from './fixes';
import { severityWord, type Finding } from './report';
import type { Rule } from './service';
import { spotOf, type Spot } from './word';

export interface Actions {
  show(spot: Spot): void;
  change(made: Change[]): void;
  waive(finding: Finding, because: string): void;
  withdraw(finding: Finding): void;
}

/** The findings by section, those that were waived at the end. */
export function findingsList(findings: Finding[], rules: Map<string, Rule>, actions: Actions, canTrack: boolean): Node[] {
  const sections = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = finding.waived === null ? finding.section ?? 'The letter as a whole' : 'Waived';
    sections.set(name, [...sections.get(name) ?? [], finding]);
  }
  const names = [...sections.keys()].sort((one, other) => Number(one === 'Waived') - Number(other === 'Waived'));
  return names.flatMap(name => [
    element('h2', {}, name),
    element('ul', {}, ...sections.get(name)!.map(finding => element('li', {}, card(finding, rules.get(finding.rule), actions, canTrack)))),
  ]);
}

function card(finding: Finding, rule: Rule | undefined, actions: Actions, canTrack: boolean): HTMLElement {
  const made = element('article', { class: `finding ${finding.waived === null ? finding.severity : 'waived'}`, 'data-identity': finding.identity, 'aria-label': `${severityWord(finding.severity)}: ${finding.message}` },
    element('p', { class: 'severity' }, finding.waived === null ? severityWord(finding.severity) : `Waived: ${finding.waived}`),
    element('h3', {}, finding.message),
    quote('', finding.quote, () => actions.show(spotOf(finding, finding.quote))));
  for (const other of finding.related) {
    if (other.path) made.append(element('p', {}, `${other.message} (${other.path}): “${other.quote}”`));
    else made.append(quote(other.message, other.quote, () => actions.show(spotOf(other, other.quote))));
  }
  if (rule !== undefined) made.append(element('details', {}, element('summary', {}, 'Why this matters'), element('p', {}, rule.why)));
  if (finding.waived === null) made.append(...choices(finding, actions, canTrack));
  else made.append(element('div', { class: 'actions' }, button('Withdraw the waiver', () => actions.withdraw(finding))));
  return made;
}

function quote(what: string, words: string, show: () => void): HTMLElement {
  const shown = words === '' ? 'Show the place' : `“${words.length > 160 ? `${words.slice(0, 160)} …` : words}”`;
  return element('button', { type: 'button', class: 'quote', click: show, title: 'Show in the letter' },
    ...(what === '' ? [] : [element('span', { class: 'what' }, what)]), element('span', { class: 'words' }, shown));
}

function choices(finding: Finding, actions: Actions, canTrack: boolean): HTMLElement[] {
  const row = element('div', { class: 'actions' });
  const left: HTMLElement[] = [row];
  for (const fix of finding.fixes) {
    const possible = canTrack ? changes(finding, fix) : null;
    if (possible === null) left.push(element('p', {}, `Possible: ${fix.title}.`));
    else row.append(button(fix.title, () => actions.change(possible), { title: 'Written as a tracked change' }));
  }
  const form = waiverForm(finding, actions);
  const toggle = button('Waive …', () => {
    form.hidden = !form.hidden;
    toggle.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector('textarea')!.focus();
  }, { 'aria-expanded': 'false' });
  row.append(toggle);
  return [...left, form];
}

function waiverForm(finding: Finding, actions: Actions): HTMLFormElement {
  const reason = element('textarea', { rows: '2', required: true });
  return element('form', {
    hidden: true,
    submit: event => {
      event.preventDefault();
      if (reason.value.trim() !== '') actions.waive(finding, reason.value.trim());
    },
  }, element('label', {}, 'Why may this stand?', reason), element('div', { class: 'actions' }, element('button', { type: 'submit' }, 'Waive')));
}

