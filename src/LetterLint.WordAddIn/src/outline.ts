import { element } from './dom';
import { sectionOf, severities, severityWord, wholeLetter, type Block, type Finding } from './report';

interface Row { name: string; kind: string; start: number; section: string | null }

/** The headings of the letter and whatever else findings are said to stand in, each with what the filter of its section shows. */
export function outline(blocks: Block[], findings: Finding[], goTo: (offset: number) => void, only: (section: string) => void): Node[] {
  const sections = new Map<string, Finding[]>();
  for (const finding of findings.filter(each => each.waived === null)) sections.set(sectionOf(finding), [...sections.get(sectionOf(finding)) ?? [], finding]);
  const left = new Set(sections.keys());
  const rows = blocks.filter(block => block.kind === 'heading' || block.kind === 'subheading').map((heading): Row => ({ name: oneLine(heading.text!), kind: heading.kind, start: heading.start, section: null }));
  for (const isOf of [(name: string, section: string) => name === section, (name: string, section: string) => name.startsWith(`${section} `)]) {
    for (const section of left) {
      const its = rows.find(each => each.section === null && isOf(plain(each.name), plain(section)));
      if (its === undefined) continue;
      its.section = section;
      left.delete(section);
    }
  }
  for (const section of left) {
    const start = section === wholeLetter ? -1 : Math.min(...sections.get(section)!.map(finding => finding.start.offset));
    rows.push({ name: section, kind: 'heading', start, section });
  }
  rows.sort((one, other) => one.start - other.start);
  return [element('ul', { class: 'outline' }, ...rows.map(each => row(each, each.section === null ? [] : sections.get(each.section)!, () => goTo(Math.max(0, each.start)), only)))];
}

// A heading may end with its grade, and be typed with other quotation marks or capitals than the section is known by.
const plain = (text: string): string => oneLine(text).replace(/[‘’]/g, '\'').toLowerCase();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function row({ name, kind, section }: Row, found: Finding[], go: () => void, only: (section: string) => void): HTMLElement {
  const counts = severities.map(severity => ({ severity, count: found.filter(finding => finding.severity === severity).length })).filter(({ count }) => count > 0);
  const line = element('li', { class: kind }, element('button', { type: 'button', class: 'to-section', click: go }, name));
  if (section !== null) {
    const said = counts.map(({ severity, count }) => `${count} to ${severityWord(severity).toLowerCase()}`).join(', ');
    line.append(element('button', { type: 'button', class: 'of-section-count', title: `${said}: show these alone`, 'aria-label': `${counts.map(({ count }) => count).join(' ')}: ${said} in ${name}. Show these alone`, click: () => only(section) },
      ...counts.flatMap(({ severity, count }, at) => [...at > 0 ? [' '] : [], element('span', { class: `dot ${severity}` }, String(count))])));
  }
  return line;
}
