/** Where words stand in the document: a paragraph, and which of their occurrences in it. */
export interface Anchor { paragraph: number; occurrence: number }

const folded = (text: string): string => text.replace(/[\s\u00a0\u000b]+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();

/**
 * The words in the paragraph in which they stood when the letter was checked, wherever that is now, else in the nearest one
 * that has them. Null where they stand nowhere any more.
 */
export function find(then: string[], now: string[], words: string, paragraph: number, column: number): Anchor | null {
  const from = Math.min(Math.max(moved(then, now, paragraph), 0), now.length - 1);
  const sought = folded(words);
  if (sought === '') return from >= 0 ? { paragraph: from, occurrence: 0 } : null;
  for (let distance = 0; distance < now.length; distance++) {
    for (const at of distance === 0 ? [from] : [from + distance, from - distance]) {
      const text = now[at];
      if (text === undefined || !folded(text).includes(sought)) continue;
      return { paragraph: at, occurrence: text === then[paragraph] ? occurrencesBefore(text, words, column - 1) : 0 };
    }
  }
  return null;
}

/** Paragraphs before an edit keep their number, those behind it keep their number from the end. */
function moved(then: string[], now: string[], paragraph: number): number {
  const least = Math.min(then.length, now.length);
  let head = 0;
  while (head < least && then[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && then[then.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return paragraph >= then.length - tail ? paragraph + now.length - then.length : paragraph;
}

function occurrencesBefore(text: string, words: string, column: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < column; at = text.indexOf(words, at + 1)) count++;
  return count;
}
