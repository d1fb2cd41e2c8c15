/** Where words stand in the document: a paragraph, the words as they are written there, and which of their occurrences in it. Without words, the whole paragraph. */
export interface Anchor { paragraph: number; start: number; words: string; occurrence: number }

const raised = '¹²³';

// Word has blanks, quotation marks and raised figures of several kinds where the letter as it was read has one; each is one character.
const folded = (text: string): string => text.replace(/\s/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[¹²³]/g, figure => String(raised.indexOf(figure) + 1));

/**
 * The words in the paragraph in which they stood when the letter was checked, wherever that is now, else in the nearest one
 * that has them. What stands in a note or a text box hangs on its paragraph. Null where the words stand nowhere any more.
 */
export function find(then: string[], now: string[], words: string, paragraph: number, column: number): Anchor | null {
  const from = Math.min(Math.max(moved(then, now, paragraph), 0), now.length - 1);
  const whole = { paragraph: from, start: 0, words: '', occurrence: 0 };
  const sought = folded(words);
  if (sought.trim() === '') return from >= 0 ? whole : null;
  for (let distance = 0; distance < now.length; distance++) {
    for (const at of distance === 0 ? [from] : [from + distance, from - distance]) {
      const text = now[at];
      if (text === undefined) continue;
      const places = occurrences(folded(text), sought);
      if (places.length === 0) continue;
      const occurrence = text === then[paragraph] ? Math.min(places.filter(place => place < column - 1).length, places.length - 1) : 0;
      const start = places[occurrence];
      return { paragraph: at, start, words: text.slice(start, start + words.length), occurrence };
    }
  }
  return from >= 0 && now[from] === then[paragraph] ? whole : null;
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

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
