import { readable } from './context';
import { element } from './dom';
import { keyed, severities, type Block, type Finding, type Quoted } from './report';

/** What stands beside the letter, and so needs a word about where. */
const beside: Record<string, string> = { header: 'At the head of the pages:', footer: 'At the foot of the pages:', title: 'In the properties of the file:' };

interface Stretch { start: number; end: number; key: string; finding: Finding; isOther: boolean }

/** The letter as it reads, with the words of every finding marked. */
export class LetterView {
  readonly element = element('article', { class: 'letter', 'aria-label': 'The letter' });

  /** Told which findings somebody has pointed at in the letter. */
  pointed: (keys: string[]) => void = () => {};

  private pieces: { node: HTMLElement; over: Stretch[] }[] = [];
  private blocks: { start: number; end: number; node: HTMLElement }[] = [];
  private hasHeading = false;
  private texts: { start: number; end: number; node: Text }[] = [];

  constructor() {
    this.element.addEventListener('click', event => {
      const keys = (event.target as HTMLElement).closest<HTMLElement>('[data-keys]')?.dataset.keys;
      if (keys !== undefined && getSelection()?.isCollapsed !== false) this.pointed(keys.split(' '));
    });
  }

  show(blocks: Block[], findings: Finding[]): void {
    const stretches = stretchesOf(findings);
    this.blocks = [];
    this.texts = [];
    this.pieces = [];
    this.hasHeading = false;
    this.forget();
    const cursor = new Cursor(stretches);
    this.element.replaceChildren(...blocks.map(block => this.block(block, cursor)));
  }

  /** Marks only the words of these findings. */
  sift(keys: Set<string>): void {
    for (const { node, over } of this.pieces) mark(node, over.filter(({ key }) => keys.has(key)));
  }

  /** Marks both halves of a contradiction; null marks none. */
  activate(key: string | null): void {
    for (const piece of this.element.querySelectorAll('.active, .other')) piece.classList.remove('active', 'other');
    if (key === null) return;
    for (const piece of this.piecesOf(key, 'keys')) piece.classList.add('active');
    for (const piece of this.piecesOf(key, 'others')) piece.classList.add('other');
  }

  piecesOf(key: string, of: 'keys' | 'others'): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(`[data-${of}~="${key}"]`)];
  }

  /** The element that shows a place: the marked words, else the block that they stand in. */
  at(part: Quoted | { start: { offset: number } }): HTMLElement | null {
    const offset = part.start.offset;
    const piece = [...this.element.querySelectorAll<HTMLElement>('[data-start]')].find(each => Number(each.dataset.start) <= offset && offset < Number(each.dataset.end));
    return piece ?? this.nearest(offset);
  }

  /** Marks exactly the words of a place, however many findings cut through them, until another place is shown. */
  highlight(part: Quoted): void {
    const [start, end] = [part.start.offset, part.end.offset];
    const ranges = this.texts.filter(text => text.start < end && start < text.end).map(text => {
      const range = document.createRange();
      range.setStart(text.node, Math.max(0, start - text.start));
      range.setEnd(text.node, Math.min(text.node.length, end - text.start));
      return range;
    });
    CSS.highlights?.set('shown', new Highlight(...ranges));
  }

  /** Takes away the mark of a place of this letter; another that is open keeps its own. */
  forget(): void {
    const [range] = CSS.highlights?.get('shown') ?? [];
    if (range !== undefined && this.element.contains(range.startContainer)) CSS.highlights.delete('shown');
  }

  /** The block at an offset or, for what stands in no block, the nearest one before. */
  nearest(offset: number): HTMLElement | null {
    let found: HTMLElement | null = this.blocks[0]?.node ?? null;
    let from = -1;
    for (const block of this.blocks) {
      if (block.start <= offset && block.start > from) [found, from] = [block.node, block.start];
    }
    return found;
  }

  private block(block: Block, cursor: Cursor): HTMLElement {
    if (block.rows !== undefined) {
      return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, element('table', {}, element('tbody', {}, ...block.rows.map(row => element('tr', {}, ...row.map(cell => element('td', {}, ...cell.map(inner => this.block(inner, cursor)))))))));
    }
    if (block.kind === 'heading') this.hasHeading = true;
    const isHeading = block.kind === 'heading' || block.kind === 'subheading' || block.kind === 'label';
    // Under the page's own heading of the letter; a letter may begin with a smaller one.
    const tag = !isHeading ? 'p' : block.kind === 'heading' || !this.hasHeading ? 'h3' : 'h4';
    const mark = block.mark ?? beside[block.kind];
    const made = element(tag, { class: block.kind }, ...(mark === undefined ? [] : [element('span', { class: 'list-mark' }, `${mark} `)]), ...this.cut(block, cursor.within(block)));
    this.blocks.push({ start: block.start, end: block.end, node: made });
    return made;
  }

  private cut(block: Block, stretches: Stretch[]): Node[] {
    const text = block.text ?? '';
    const cuts = new Set([block.start, block.end]);
    const add = (offset: number): void => { if (offset > block.start && offset < block.end) cuts.add(offset); };
    for (const { start, end } of [...stretches, ...block.leftOut ?? []]) {
      add(start);
      add(end);
    }
    const sorted = [...cuts].sort((one, other) => one - other);
    const made: Node[] = [];
    for (let index = 0; index + 1 < sorted.length; index++) {
      const [from, to] = [sorted[index], sorted[index + 1]];
      if (block.leftOut?.some(left => left.start <= from && to <= left.end)) continue;
      const node = document.createTextNode(readable(text.slice(from - block.start, to - block.start)));
      const over = stretches.filter(each => each.start <= from && to <= each.end);
      this.texts.push({ start: from, end: to, node });
      if (over.length === 0) {
        made.push(node);
        continue;
      }
      const marked = element('span', { 'data-start': String(from), 'data-end': String(to) }, node);
      mark(marked, over);
      this.pieces.push({ node: marked, over });
      made.push(marked);
    }
    return made;
  }
}

/** Gives each block the stretches that touch it; blocks mostly come in order. */
class Cursor {
  constructor(private readonly stretches: Stretch[]) {}

  private from = 0;
  private at = 0;

  within(block: Block): Stretch[] {
    if (block.start < this.at) this.from = 0;
    this.at = block.start;
    while (this.from < this.stretches.length && this.stretches[this.from].end <= block.start && this.stretches[this.from].start < block.start) this.from++;
    const found: Stretch[] = [];
    for (let index = this.from; index < this.stretches.length && this.stretches[index].start < block.end; index++) {
      if (this.stretches[index].end > block.start) found.push(this.stretches[index]);
    }
    return found;
  }
}

function stretchesOf(findings: Finding[]): Stretch[] {
  const all: Stretch[] = [];
  for (const [key, finding] of keyed(findings)) {
    const add = (part: Quoted, isOther: boolean): void => {
      if (part.end.offset > part.start.offset) all.push({ start: part.start.offset, end: part.end.offset, key, finding, isOther });
    };
    add(finding, false);
    for (const other of finding.related) if (!other.path) add(other, true);
  }
  return all.sort((one, other) => one.start - other.start);
}

function mark(node: HTMLElement, over: Stretch[]): void {
  const own = over.filter(each => !each.isOther);
  const others = over.filter(each => each.isOther);
  const standing = own.filter(each => each.finding.waived === null).map(each => each.finding.severity);
  const worst = severities.find(severity => standing.includes(severity));
  // Words that are marked whole are long where the letter as a whole is meant; these get no line of their own under every word.
  node.classList.remove('half', 'mark', 'waived', ...severities);
  node.classList.add(...own.length === 0 ? ['half'] : ['mark', worst ?? 'waived']);
  set(node, 'keys', own);
  set(node, 'others', others);
}

function set(node: HTMLElement, name: 'keys' | 'others', of: Stretch[]): void {
  if (of.length === 0) delete node.dataset[name];
  else node.dataset[name] = of.map(each => each.key).join(' ');
}
