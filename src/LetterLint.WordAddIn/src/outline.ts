import { element } from './dom';
import { sectionOf, severities, severityWord, wholeLetter, type Block, type Finding } from './report';

/** The headings of the letter, each with what was found under it. */
export function outline(blocks: Block[], findings: Finding[], goTo: (offset: number) => void, only: (section: string) => void): Node[] {
  const standing = findings.filter(finding => finding.waived === null);
  const headings = blocks.filter(block => block.kind === 'heading' || block.kind === 'subheading');
  const beside = blocks.find(block => ['header', 'footer', 'title'].includes(block.kind))?.start ?? Infinity;
  const rows = headings.map((heading, at) => {
    const end = headings[at + 1]?.start ?? beside;
    return row(heading.text!.replace(/\s+/g, ' ').trim(), heading.kind, standing.filter(finding => finding.start.offset >= heading.start && finding.start.offset < end), () => goTo(heading.start), only);
  });
  const before = standing.filter(finding => finding.start.offset < (headings[0]?.start ?? beside));
  const besides = standing.filter(finding => finding.start.offset >= beside);
  return [element('ul', { class: 'outline' }, ...before.length > 0 ? [row('The beginning of the letter', 'heading', before, () => goTo(0), only)] : [], ...rows,
    ...besides.length > 0 ? [row('Beside the letter: headers, footers, title', 'heading', besides, () => goTo(beside), only)] : [])];
}

function row(name: string, kind: string, found: Finding[], go: () => void, only: (section: string) => void): HTMLElement {
  const counts = severities.map(severity => ({ severity, count: found.filter(finding => finding.severity === severity).length })).filter(({ count }) => count > 0);
  const line = element('li', { class: kind }, element('button', { type: 'button', class: 'to-section', click: go }, name));
  if (counts.length > 0) {
    const said = counts.map(({ severity, count }) => `${count} to ${severityWord(severity).toLowerCase()}`).join(', ');
    line.append(element('button', { type: 'button', class: 'of-section-count', title: `${said}: show these alone`, 'aria-label': `${counts.map(({ count }) => count).join(' ')}: ${said} in ${name}. Show these alone`, click: () => only(found[0] === undefined ? wholeLetter : sectionOf(found[0])) },
      ...counts.flatMap(({ severity, count }, at) => [...at > 0 ? [' '] : [], element('span', { class: `dot ${severity}` }, String(count))])));
  }
  return line;
}
