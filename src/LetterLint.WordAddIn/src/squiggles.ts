import type { Finding } from './report';
import { find } from './anchor';

let works: boolean | null = null;
let drawn: string[] = [];

/** Underlines the findings in the document. Word says on some builds that it can and cannot, so the first one is a trial. */
export async function draw(findings: Finding[]): Promise<void> {
  if (works === false || !Office.context.requirements.isSetSupported('WordApi', '1.7')) return;
  try {
    await Word.run(async context => {
      for (const id of drawn) context.document.getAnnotationById(id).delete();
      drawn = [];
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load('items/text');
      await context.sync();
      const texts = paragraphs.items.map(paragraph => paragraph.text);
      for (const finding of findings) {
        if (finding.waived !== null || finding.paragraph === null || finding.quote === '') continue;
        const anchor = find(texts, texts, finding.quote, finding.paragraph, finding.start.column);
        if (anchor === null || anchor.words === '') continue;
        const colour = finding.severity === 'error' ? Word.CritiqueColorScheme.red : finding.severity === 'warning' ? Word.CritiqueColorScheme.berry : Word.CritiqueColorScheme.blue;
        const ids = paragraphs.items[anchor.paragraph].insertAnnotations({ critiques: [{ colorScheme: colour, start: anchor.start, length: anchor.words.length }] });
        await context.sync();
        if (works === null) works = ids.value.length > 0;
        if (!works) return;
        drawn.push(...ids.value);
      }
    });
  } catch {
    works = false;
  }
}
