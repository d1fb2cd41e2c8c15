using System.Globalization;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>A note at the foot of the page or the end, with the mark that refers to it.</summary>
/// <param name="Mark">The numeral or sign.</param>
/// <param name="Kind">“footnotes” or “endnotes”: the kind of part that it stands in.</param>
/// <param name="Element">The note.</param>
/// <param name="Run">The run that refers to it.</param>
/// <param name="Reference">Where that run stands in the projection.</param>
internal sealed record WordNote(string Mark, string Kind, WordElement Element, WordElement Run, Span Reference);

/// <summary>Numbers the footnotes and endnotes in the order in which the text refers to them.</summary>
internal sealed class WordNotes(WordPackage package)
{
    private readonly List<WordNote> _referenced = [];
    private readonly Kind _footnotes = new(package.Footnotes, "footnote", package.Body, "decimal");
    private readonly Kind _endnotes = new(package.Endnotes, "endnote", package.Body, "lowerRoman");

    /// <summary>
    /// Takes note of a reference in the run, at the end of the text. A mark of the author's own choice stands as text in
    /// the same run; like one that Word counts it is no part of the sentence that it hangs on.
    /// </summary>
    /// <returns>Whether the run was such a reference.</returns>
    public bool Reference(WordElement run, WordText text)
    {
        var (kind, reference) = run.Child("footnoteReference") is { } footnote
            ? (_footnotes, footnote)
            : (_endnotes, run.Child("endnoteReference"));
        if (reference is null || !kind.ById.TryGetValue(reference.Attribute("id") ?? "", out var note))
        {
            return false;
        }

        if (text.IsDeleted || text.IsHidden)
        {
            return true;
        }

        var mark = reference.Attribute("customMarkFollows") is "1" or "true" or "on"
            ? string.Concat(run.Children.Select(WordRuns.Characters)).Trim()
            : kind.Next();
        _referenced.Add(new WordNote(mark, kind == _footnotes ? "footnotes" : "endnotes", note, run, new Span(text.End, 0)));
        return true;
    }

    /// <summary>The notes that the text refers to, each once; others are remains that Word does not show.</summary>
    public IReadOnlyList<WordNote> Referenced() => [.. _referenced.DistinctBy(note => note.Element)];

    private sealed class Kind
    {
        private readonly string _format;
        private int _count;

        public Kind(WordElement? part, string name, WordElement body, string format)
        {
            foreach (var note in part?.All(name) ?? [])
            {
                ById[note.Attribute("id") ?? ""] = note;
            }

            _format = ById.Count == 0
                ? format
                : body.Outermost("sectPr").Select(section => section.Child(name + "Pr")?.Child("numFmt")?.Value).FirstOrDefault(f => f is not null) ?? format;
        }

        public Dictionary<string, WordElement> ById { get; } = [];

        public string Next() => WordNumbering.Format(++_count, _format);
    }
}
