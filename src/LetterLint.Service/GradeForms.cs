using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Service;

/// <summary>The ways to write another level in place of the one that a statement gives, the likeliest first; whoever uses one looks how it is read.</summary>
internal sealed class GradeForms(Scale scale, SourceText source, JudgementStatement given)
{
    // “are good” may have to become “require improvement” as a whole; beyond that it is another sentence.
    private const int MostWordsBefore = 2;

    // A level of fewer words than these says how something is, a longer one may say what there is: “There are failings that …”.
    private const int LeastOfSentence = 4;

    // “require improvement” may have to become “are good”.
    private static readonly ImmutableArray<string> Copulas = ["is", "are"];

    /// <summary>A grade for a grade, a word for a word, both where both stand.</summary>
    public IEnumerable<ImmutableArray<TextEdit>> Of(Level level)
    {
        ImmutableArray<TextEdit> grade = [];
        if (TriedGrade.IsByGrade(given, scale))
        {
            if (level.Grade is null)
            {
                yield break;
            }

            grade = [new TextEdit(given.Grade!.Span, level.Grade)];
        }

        if (given.Word is not { } word || (!grade.IsEmpty && word.Span.Overlaps(grade[0].Span)))
        {
            yield return grade;
            yield break;
        }

        var pieces = Pieces(word);
        foreach (var edits in pieces.Length > 1 ? Wrapped(pieces, level, word) : InOnePlace(level, word))
        {
            if (grade.IsEmpty || !edits.Any(edit => edit.Span.Overlaps(grade[0].Span)))
            {
                yield return [.. grade.AddRange(edits).OrderBy(edit => edit.Span)];
            }
        }
    }

    private IEnumerable<ImmutableArray<TextEdit>> InOnePlace(Level level, Phrase word)
    {
        for (var before = 0; before <= MostWordsBefore && Widened(word.Span, before) is { } span; before++)
        {
            foreach (var spelling in Spellings(level, word.Text))
            {
                yield return [Edit(span, spelling)];
            }
        }

        foreach (var copula in word.Text.Split(' ')[0].EndsWith('s') ? Copulas : Copulas.Reverse())
        {
            yield return [Edit(word.Span, $"{copula} {level.Word}")];
        }

        if (level.Word.Split(' ').Length >= LeastOfSentence)
        {
            yield return [Edit(Span.Between(given.Span.Start, word.Span.End), $"There are {level.Word}")];
        }
    }

    /// <summary>A word that the cell of a table breaks, so that words of the cell beside it stand between its lines: the new one stands in one line, as wide as it was.</summary>
    private IEnumerable<ImmutableArray<TextEdit>> Wrapped(ImmutableArray<Span> pieces, Level level, Phrase word)
    {
        foreach (var kept in new[] { 0, pieces.Length - 1 })
        {
            foreach (var spelling in Spellings(level, word.Text))
            {
                yield return [.. pieces.Select((piece, at) => at == kept ? Edit(piece, spelling.PadRight(piece.Length)) : new TextEdit(piece, ""))];
            }
        }

        // Beside the label that stands alone between the two lines.
        if (source.LineOf(pieces[^1].Start) < source.LineOf(pieces[0].End) + 2)
        {
            yield break;
        }

        var (above, label) = (source.Line(source.LineOf(pieces[0].Start)), source.Line(source.LineOf(pieces[0].End) + 1));
        if (label.End < pieces[^1].Start && source[label] is var words)
        {
            var column = pieces[0].Start - above.Start;
            foreach (var spelling in Spellings(level, word.Text))
            {
                yield return [new TextEdit(pieces[0], ""), new TextEdit(label, words.TrimEnd().PadRight(column) + Edit(pieces[0], spelling).Text), new TextEdit(pieces[^1], "")];
            }
        }
    }

    /// <summary>Where the words of a phrase stand: in one place, or at both ends of its span where a table breaks it.</summary>
    private ImmutableArray<Span> Pieces(Phrase word)
    {
        var text = source[word.Span];
        var words = word.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SequenceEqual(words))
        {
            return [word.Span];
        }

        for (var first = words.Length - 1; first > 0; first--)
        {
            var (head, tail) = (string.Join(' ', words[..first]), string.Join(' ', words[first..]));
            if (text.StartsWith(head, StringComparison.Ordinal) && text.EndsWith(tail, StringComparison.Ordinal))
            {
                return [new Span(word.Span.Start, head.Length), new Span(word.Span.End - tail.Length, tail.Length)];
            }
        }

        return [word.Span];
    }

    /// <summary>The variants of the level's word, first the one that is formed as the word it replaces.</summary>
    private IEnumerable<string> Spellings(Level level, string word)
    {
        string[] all = [level.Word, .. level.Also];
        string[] known = [given.Level!.Word, .. given.Level.Also];
        var at = Array.FindIndex(known, spelling => spelling.Equals(word, StringComparison.OrdinalIgnoreCase));
        return all.Length == known.Length && at > 0 ? all.Where((_, i) => i == at).Concat(all.Where((_, i) => i != at)) : all;
    }

    /// <summary>The words with some that stand before them in the same statement, or null where it has no more.</summary>
    private Span? Widened(Span words, int by)
    {
        var text = source.Text;
        var start = words.Start;
        for (; by > 0; by--)
        {
            var end = start;
            while (end > given.Span.Start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var first = end;
            while (first > given.Span.Start && char.IsLetter(text[first - 1]))
            {
                first--;
            }

            if (first == end || end == start || (first > given.Span.Start && !char.IsWhiteSpace(text[first - 1])))
            {
                return null;
            }

            start = first;
        }

        return Span.Between(start, words.End);
    }

    private TextEdit Edit(Span span, string word) => new(span, char.IsUpper(source.Text[span.Start]) ? char.ToUpperInvariant(word[0]) + word[1..] : word);
}
