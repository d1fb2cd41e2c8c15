using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Service;

/// <summary>A draft as it would read with another grade: in the first form that is read back as exactly that grade, and where no form is, a refusal.</summary>
internal sealed class TriedGrade(Linter linter, Framework framework, Document document, byte[] bytes)
{
    /// <summary>What a level is called to a person.</summary>
    public static string NameOf(Level level) => level.Grade is null ? level.Word : $"{level.Grade} ({level.Word})";

    /// <summary>Whether the statement counts by its grade, and not by its word.</summary>
    public static bool IsByGrade(JudgementStatement given, Scale scale) => given.Grade is not null && scale.LevelOf(given.Grade.Text) is not null;

    /// <summary>The document with the grade in it, and the edits that wrote it.</summary>
    /// <exception cref="InputException">There is no such judgement or level.</exception>
    /// <exception cref="DocumentException">The grade cannot be tried out where it stands.</exception>
    public (Document Document, ImmutableArray<TextEdit> Edits) Of(SentGrade wanted, CancellationToken stop)
    {
        var before = linter.Know(document, framework, stop).Given;
        var given = before.FirstOrDefault(statement => statement.Aspect.Name == wanted.Aspect)
            ?? throw new InputException(StatusCodes.Status400BadRequest, "The letter gives no judgement of that aspect; “judgements” in the answer lists them.");
        var level = framework.Scale.Levels.FirstOrDefault(level => NameOf(level) == wanted.Level)
            ?? throw new InputException(StatusCodes.Status400BadRequest, "The scale has no level of that name; “levels” of the judgement lists them.");
        DocumentException? refusal = null;
        foreach (var edits in new GradeForms(framework.Scale, document.Source, given).Of(level))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                var changed = ChangedDraft.Of(document, bytes, edits, linter.Budget with { Stop = stop });
                if (IsReadBack(linter.Know(changed, framework, stop).Given, before, given, level, edits))
                {
                    return (changed, edits);
                }
            }
            catch (DocumentException e)
            {
                refusal ??= e;
            }
        }

        throw refusal ?? new DocumentException($"“{wanted.Level}” cannot be tried out here: put in place of “{NameOf(given.Level!)}”, it would not be read as the judgement of {wanted.Aspect}. Write the sentence anew in the draft and check that.");
    }

    /// <summary>Whether the judgement is now the level, by the very words that were written, and no other judgement has become another one elsewhere.</summary>
    private bool IsReadBack(ImmutableArray<JudgementStatement> after, ImmutableArray<JudgementStatement> before, JudgementStatement given, Level level, ImmutableArray<TextEdit> edits)
    {
        var written = new List<Span>();
        var shift = 0;
        foreach (var edit in edits)
        {
            written.Add(new Span(edit.Span.Start + shift, edit.Text.Length));
            shift += edit.Text.Length - edit.Span.Length;
        }

        var now = after.FirstOrDefault(statement => statement.Aspect == given.Aspect);
        return now?.Level == level && IsWritten(now)
            && (now.Word is null || framework.Scale.LevelOfWord(now.Word.Text) == level)
            && before.All(other => other.Aspect == given.Aspect || (after.FirstOrDefault(statement => statement.Aspect == other.Aspect) is { } still && (still.Level == other.Level || IsWritten(still))));

        bool IsWritten(JudgementStatement statement) =>
            written.Exists(span => statement.Grade?.Span.Overlaps(span) == true || statement.Word?.Span.Overlaps(span) == true);
    }
}
