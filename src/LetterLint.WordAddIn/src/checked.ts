import { element, plural } from './dom';
import type { Checked } from './report';
import type { Rule } from './service';

const groups = [
  { status: 'stopped', title: 'Stopped: their silence says nothing' },
  { status: 'failed', title: 'Looked for and found' },
  { status: 'passed', title: 'Passed: looked for and not found' },
  { status: 'not-applicable', title: 'The letter has nothing to examine for these' },
] as const;

/** What was examined, in a line that opens, so that silence is never ambiguous. */
export function checkedLine(checked: Checked[], rules: Map<string, Rule>): HTMLElement {
  const count = (status: Checked['status']): number => checked.filter(each => each.status === status).length;
  const examined = checked.length - count('not-applicable');
  const stopped = count('stopped') > 0 ? `, ${count('stopped')} stopped` : '';
  return element('details', { class: 'checked' },
    element('summary', {}, `${plural(checked.length, 'rule')}, ${examined} had something to examine, ${count('passed')} passed${stopped}`),
    ...groups.filter(({ status }) => count(status) > 0).map(({ status, title }) => element('section', { class: status },
      element('h2', {}, `${title} (${count(status)})`),
      element('ul', {}, ...checked.filter(each => each.status === status).map(each => element('li', {}, one(each, rules.get(each.rule))))))));
}

function one(check: Checked, rule: Rule | undefined): HTMLElement {
  const examined = check.examined > 0 ? `– ${check.examined} examined` : '';
  return rule === undefined ? element('span', {}, `${check.rule} ${examined}`)
    : element('details', {}, element('summary', {}, `${rule.title} `, element('span', { class: 'examined' }, examined)), element('p', {}, rule.why), element('p', {}, element('code', {}, rule.id)));
}
