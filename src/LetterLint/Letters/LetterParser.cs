using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Makes a letter of a document: recognises its framework and finds everything that the framework's rules ask about.</summary>
public sealed class LetterParser(FrameworkLibrary library)
{
    /// <summary>Reads a document as a letter of the named framework, or of the one that recognises it: its head, sections, judgements, lists and sentences.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Letter Parse(Document document, Framework? named = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var passages = document.Blocks.SelectMany(block => block.ToParagraphs()).Until(stop).Select(paragraph => new Passage(paragraph)).ToArray();
        var text = document.Source.Text;
        var title = named is null ? null : Recogniser.TitleOf(named, passages, text);
        var framework = named;
        if (named is null && Recogniser.Recognise(library.Frameworks, passages, text) is { } found)
        {
            (framework, title) = found;
        }

        var head = title?.Words ?? passages.Take(1).SelectMany(passage => Sentences.Split(passage.Prose)).Select(sentence => sentence.Whole).FirstOrDefault(new Phrase("", Span.None));
        if (framework is null)
        {
            return new Letter { Name = document.Name, Head = head, IsLikely = Recogniser.IsLikely(library.Frameworks, passages) };
        }

        var blocks = new LostHeadings(document, framework).Parted();
        var letter = Read(free: null);
        return FreeHeadings.For(letter, framework) is { } free && passages.Any(passage => free.Read(passage) is not null) ? Read(free) : letter;

        Letter Read(FreeHeadings? free)
        {
            var outline = new Outline(document, framework, title, blocks, free, stop);
            outline.Walk();
            return outline.ToLetter(head) with { Authority = title?.Authority ?? Recogniser.AuthorityOf(framework, title, passages, text) };
        }
    }
}
