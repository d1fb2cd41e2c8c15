import { find } from './anchor';
import { isSigned, tool } from './remark';
import type { Part } from './report';

const longest = 200;

/** The words are not in the document any more. */
export class Moved extends Error {}

/** Words of the letter: what they are, and where they stood when it was checked. */
export interface Spot { quote: string; paragraph: number | null; column: number }

export const spotOf = (part: Part, quote: string): Spot => ({ quote, paragraph: part.paragraph, column: part.start.column });

/** The paragraphs of the letter as it was checked. */
let then: string[] = [];

/** Keeps the paragraphs as they are now, for whoever looks for words after an edit. */
export const remember = (): Promise<void> => Word.run(async context => {
  then = (await load(context)).items.map(paragraph => paragraph.text);
});

export const has = (version: string): boolean => Office.context.requirements.isSetSupported('WordApi', version);

/** The whole document as a .docx file, as it is now, saved or not. */
export function file(): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4194304 }, async opened => {
    if (opened.status !== Office.AsyncResultStatus.Succeeded) return reject(new Error(opened.error.message));
    const of = opened.value;
    const whole = new Uint8Array(of.size);
    try {
      let at = 0;
      for (let index = 0; index < of.sliceCount; index++) {
        const data = await slice(of, index);
        whole.set(data, at);
        at += data.length;
      }
      resolve(whole);
    } catch (problem) {
      reject(problem);
    } finally {
      of.closeAsync();
    }
  }));
}

const slice = (of: Office.File, index: number): Promise<number[]> => new Promise((resolve, reject) => of.getSliceAsync(index, read =>
  read.status === Office.AsyncResultStatus.Succeeded ? resolve(read.value.data as number[]) : reject(new Error(read.error.message))));

/** Selects the words and scrolls to them. */
export const select = (spot: Spot): Promise<void> => Word.run(async context => {
  (await range(context, spot)).select();
  await context.sync();
});

/** Writes other words in their place as a tracked change, and leaves tracking as it was. */
export const replace = (spot: Spot, text: string): Promise<void> => Word.run(async context => {
  const words = await range(context, spot);
  const document = context.document;
  document.load('changeTrackingMode');
  await context.sync();
  const before = document.changeTrackingMode;
  document.changeTrackingMode = Word.ChangeTrackingMode.trackAll;
  await context.sync();
  try {
    if (text === '') words.delete();
    else words.insertText(text, Word.InsertLocation.replace);
    await context.sync();
  } finally {
    document.changeTrackingMode = before;
    await context.sync();
  }
});

/** The tracked changes that stand now, each by what is known of it; null where this Word does not tell. */
export async function trackedChanges(): Promise<string[] | null> {
  if (!has('1.6')) return null;
  return await Word.run(async context => (await changesIn(context)).items.map(nameOf));
}

/** Rejects tracked changes, which puts back what stood there before. Gives how many. */
export const reject = (changes: string[]): Promise<number> => Word.run(async context => {
  const wanted = new Map<string, number>();
  for (const change of changes) wanted.set(change, (wanted.get(change) ?? 0) + 1);
  let rejected = 0;
  for (const change of (await changesIn(context)).items) {
    const left = wanted.get(nameOf(change)) ?? 0;
    if (left === 0) continue;
    wanted.set(nameOf(change), left - 1);
    change.reject();
    rejected++;
  }
  await context.sync();
  return rejected;
});

async function changesIn(context: Word.RequestContext): Promise<Word.TrackedChangeCollection> {
  const changes = context.document.body.getTrackedChanges();
  changes.load('items/author,items/date,items/text,items/type');
  await context.sync();
  return changes;
}

const nameOf = (change: Word.TrackedChange): string => JSON.stringify([change.type, change.text, change.author, String(change.date)]);

/** How many comments here are LetterLint's own and nobody's yet. */
export const ownComments = (): Promise<number> => has('1.4') ? Word.run(async context => {
  const comments = context.document.body.getComments();
  comments.load('items/content,items/authorName,items/resolved,items/replies/items/id');
  await context.sync();
  return comments.items.filter(comment => isOwn(comment) && !isTakenUp(comment)).length;
}) : Promise.resolve(0);

const isOwn = (comment: Word.Comment): boolean => comment.authorName === tool || isSigned(comment.content);

const isTakenUp = (comment: Word.Comment): boolean => comment.resolved || comment.replies.items.length > 0;

/**
 * Takes away the comments that LetterLint has left here before; those that somebody has answered, marked as done with or
 * written in are people's. Gives the texts of those that stay.
 */
export const clearComments = (): Promise<string[]> => Word.run(async context => {
  const comments = context.document.body.getComments();
  comments.load('items/content,items/authorName,items/resolved,items/replies/items/id');
  await context.sync();
  const kept: string[] = [];
  for (const comment of comments.items) {
    if (!isOwn(comment)) continue;
    if (isTakenUp(comment)) kept.push(comment.content);
    else comment.delete();
  }
  await context.sync();
  return kept;
});

/** Writes a comment at the words. */
export const comment = (spot: Spot, text: string): Promise<void> => Word.run(async context => {
  (await range(context, spot)).insertComment(text);
  await context.sync();
});

async function range(context: Word.RequestContext, spot: Spot): Promise<Word.Range> {
  const paragraphs = await load(context);
  const line = spot.quote.split(/[\r\n\v]/).find(part => part.trim() !== '') ?? '';
  const anchor = find(then, paragraphs.items.map(paragraph => paragraph.text), line, spot.paragraph ?? 0, spot.column);
  if (anchor === null) throw new Moved();
  const paragraph = paragraphs.items[anchor.paragraph];
  const { words, occurrence } = anchor;
  if (words === '') return paragraph.getRange();
  const head = await search(context, paragraph, words.slice(0, longest));
  const start = head[Math.min(occurrence, head.length - 1)];
  if (start === undefined) return paragraph.getRange();
  if (words.length <= longest) return start;
  const tail = await search(context, paragraph, words.slice(-longest));
  return tail.length === 0 ? start : start.expandTo(tail[tail.length - 1]);
}

async function load(context: Word.RequestContext): Promise<Word.ParagraphCollection> {
  const paragraphs = context.document.body.paragraphs;
  paragraphs.load('items/text');
  await context.sync();
  return paragraphs;
}

// Word reads ^ as the beginning of a code, and looks for no more than 255 characters.
async function search(context: Word.RequestContext, paragraph: Word.Paragraph, words: string): Promise<Word.Range[]> {
  const found = paragraph.search(words.replace(/\^/g, '^^'), { matchCase: true });
  found.load('items');
  await context.sync();
  return found.items;
}

/** Calls back when the text has been edited; false where Word does not say so. */
export async function onEdited(edited: () => void): Promise<boolean> {
  if (!has('1.6')) return false;
  try {
    await Word.run(async context => {
      const listener = async (): Promise<void> => edited();
      context.document.onParagraphChanged.add(listener);
      context.document.onParagraphAdded.add(listener);
      context.document.onParagraphDeleted.add(listener);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
