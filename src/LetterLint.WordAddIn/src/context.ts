import type { Block, Quoted } from './report';

/** Words with what stands on either side of them, for “3” alone says nothing. */
export interface Context { before: string; words: string; after: string }

const around = 60;
const longest = 240;

/** Finds the words of a finding among what they stand in. */
export class Contexts {
  private readonly texts: { start: number; text: string }[];

  constructor(blocks: Block[]) {
    this.texts = blocks.flatMap(inside).filter(block => block.text !== undefined).map(block => ({ start: block.start, text: block.text! })).sort((one, other) => one.start - other.start);
  }

  of(part: Quoted): Context {
    const words = oneLine(part.quote);
    const shown = words.length > longest ? `${words.slice(0, longest / 2).trimEnd()} … ${words.slice(-longest / 2).trimStart()}` : words;
    const block = this.at(part.start.offset);
    if (block === null || words.length > longest / 2) return { before: '', words: shown, after: '' };
    const from = part.start.offset - block.start;
    return { before: head(oneLine(readable(block.text.slice(0, from)))), words: shown, after: tail(oneLine(readable(block.text.slice(from + part.quote.length)))) };
  }

  private at(offset: number): { start: number; text: string } | null {
    let [low, high] = [0, this.texts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.texts[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    const found = this.texts[low];
    return found !== undefined && found.start <= offset && offset <= found.start + found.text.length ? found : null;
  }
}

/** A block, or all that its cells hold. */
export const inside = (block: Block): Block[] => block.rows === undefined ? [block] : block.rows.flat(2);

/** The bullets of fonts that only the file has. */
export const readable = (text: string): string => text.replace(/[\uE000-\uF8FF]/g, '•');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const head = (text: string): string => text.length <= around ? text : `… ${text.slice(-around).replace(/^\S*\s/, '')}`;

const tail = (text: string): string => text.length <= around ? text : `${text.slice(0, around).replace(/\s\S*$/, '')} …`;
