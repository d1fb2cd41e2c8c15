using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>The printed key to the grades as a whole.</summary>
/// <param name="Entries">Its lines.</param>
/// <param name="Faults">Where it differs from the scale.</param>
public sealed record PrintedKey(ImmutableArray<KeyEntry> Entries, ImmutableArray<KeyFault> Faults)
{
    internal static PrintedKey? Of(ImmutableArray<KeyEntry> entries, Framework framework)
    {
        var scale = framework.Scale;
        if (scale.Levels.All(level => level.Grade is null))
        {
            return entries.IsEmpty ? null : new PrintedKey(entries, [.. Misplaced(entries, scale), .. Mistaken(entries, scale)]);
        }

        return entries.IsEmpty ? null : new PrintedKey(entries,
        [
            .. entries.SelectMany(entry => Wrong(entry, framework)),
            .. scale.Levels.Where(level => level.Grade is not null && entries.All(entry => entry.Grade.Text != level.Grade))
                .Select(level => new KeyFault(NearestTo(level, entries, scale).Grade, null, level)),
        ]);
    }

    /// <summary>The words that stand elsewhere than in the order of a scale that has no numbers of its own.</summary>
    private static IEnumerable<KeyFault> Misplaced(ImmutableArray<KeyEntry> entries, Scale scale)
    {
        var isUp = scale.LevelOfWord(entries[0].Words[0].Text) == scale.Levels[^1];
        for (var i = 0; i < Math.Min(entries.Length, scale.Levels.Length); i++)
        {
            var level = scale.Levels[isUp ? scale.Levels.Length - 1 - i : i];
            if (!level.IsKey(entries[i].Words[0].Text))
            {
                yield return new KeyFault(entries[i].Words[0], entries[i].Grade, level);
            }
        }
    }

    /// <summary>The words of definitions that belong to another level, where none in them belongs to their own.</summary>
    private static IEnumerable<KeyFault> Mistaken(ImmutableArray<KeyEntry> entries, Scale scale) =>
        from entry in entries
        where entry.Words.Length > 1 && scale.Levels.All(level => level.Grade is null)
        let level = scale.LevelOfWord(entry.Words[0].Text)
        where level is not null && level.MeaningIn(entry.Words[1].Text) is null && scale.Levels.Any(other => other.MeaningIn(entry.Words[1].Text) is not null)
        select new KeyFault(entry.Words[1], entry.Grade, level);

    private static IEnumerable<KeyFault> Wrong(KeyEntry entry, Framework framework)
    {
        if (framework.Scale.LevelOf(entry.Grade.Text) is not { } level)
        {
            yield return new KeyFault(entry.Grade, null, null);
            yield break;
        }

        // Descriptors may be worded freely; what belongs to another level, or states a grade elsewhere, may not.
        foreach (var words in entry.Words.Where(words => !level.IsKey(words.Text)))
        {
            if (framework.Scale.Levels.Any(other => other.IsKey(words.Text)) || framework.GradeWords.IsWord(Words.Of(words.Text)))
            {
                yield return new KeyFault(words, entry.Grade, level);
            }
        }
    }

    /// <summary>The line before the gap, else the first.</summary>
    private static KeyEntry NearestTo(Level missing, ImmutableArray<KeyEntry> entries, Scale scale) =>
        entries.TakeWhile(entry => scale.LevelOf(entry.Grade.Text) is not { } level || scale.Rank(level) > scale.Rank(missing)).LastOrDefault() ?? entries[0];
}

/// <summary>A place where a printed key differs from the scale.</summary>
/// <param name="Words">The words against the wrong grade, the grade that the scale does not have, or the grade beside the gap.</param>
/// <param name="Grade">The grade that the words stand against; null where the fault lies in the grade or a gap.</param>
/// <param name="Level">The level that is described wrongly or missing; null for a grade that the scale does not have.</param>
public sealed record KeyFault(Phrase Words, Phrase? Grade, Level? Level);
