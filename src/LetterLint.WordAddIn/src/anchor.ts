/** Where words stand in the document: a paragraph, and which of their occurrences in it. */
export interface Anchor { paragraph: number; occurrence: number }

const folded = (text: string): string => text.replace(/[\s\u00a0\u000b]+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();

/**
 * The words in the paragraph where they were, else in the nearest one that has them: an edit above moves every paragraph
 * below it. Null where they stand nowhere any more.
 */
export function find(paragraphs: string[], words: string, expected: number, column = 1): Anchor | null {
  const sought = folded(words);
  if (sought === '') return expected >= 0 && expected < paragraphs.length ? { paragraph: expected, occurrence: 0 } : null;
  const from = Math.min(Math.max(expected, 0), paragraphs.length - 1);
  for (let distance = 0; distance < paragraphs.length; distance++) {
    for (const at of distance === 0 ? [from] : [from + distance, from - distance]) {
      const text = paragraphs[at];
      if (text === undefined || !folded(text).includes(sought)) continue;
      return { paragraph: at, occurrence: at === expected ? occurrencesBefore(text, words, column - 1) : 0 };
    }
  }
  return null;
}

function occurrencesBefore(text: string, words: string, column: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < column; at = text.indexOf(words, at + 1)) count++;
  return count;
}
