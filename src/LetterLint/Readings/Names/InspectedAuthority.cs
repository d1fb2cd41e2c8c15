using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The authority that a letter is about.</summary>
internal sealed class InspectedAuthority
{
    private InspectedAuthority(Phrase named, string[] core, Authorities all, ApprovedNames approved, AuthorityWords around) =>
        (Around, Named, Core, Known, All, Approved) = (around, named, core, all.Find(core), all, approved);

    /// <summary>The words around the names of authorities.</summary>
    public AuthorityWords Around { get; }

    /// <summary>Where the letter names it first: in its title.</summary>
    public Phrase Named { get; }

    /// <summary>The folded words of its name, without “Council” and the like.</summary>
    public string[] Core { get; }

    /// <summary>What is known of it, or null.</summary>
    public KnownName? Known { get; }

    /// <summary>All authorities that are known.</summary>
    public Authorities All { get; }

    /// <summary>Names that are right as they stand.</summary>
    public ApprovedNames Approved { get; }

    /// <summary>Whether councils of districts work in its area.</summary>
    public bool IsTwoTier => Known is { } known ? known.IsTwoTier : Named.Text.Contains("county", StringComparison.OrdinalIgnoreCase);

    public static InspectedAuthority? Of(Letter letter)
    {
        var around = AuthorityWords.Of(letter.Framework!);
        if (letter.Authority is not { } named || around.CoreOf(Words.Of(named.Text)) is not { Length: > 0 } core)
        {
            return null;
        }

        var all = Authorities.Of(letter.Framework!);
        var approved = letter.Framework!.Approved;
        return new InspectedAuthority(named, approved.Touch(named.Text, 0, named.Text.Length) ? core : InText(letter, core, all), all, approved, around);
    }

    /// <summary>Whether other words of the letter name it, or an authority that it shares a name with.</summary>
    public bool IsRelated(string[] core) => Around.AreRelated(Core, core);

    /// <summary>The title may have the slip: then the name is what the text mostly has in its place.</summary>
    private static string[] InText(Letter letter, string[] core, Authorities all)
    {
        if (core.Length > 1 || core[0].Length < EditDistance.ShortestSlip || all.Find(core) is not null)
        {
            return core;
        }

        var asTitled = 0;
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in letter.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (word.Text == core[0])
                {
                    asTitled++;
                }
                else if (char.IsUpper(sentence.Text[word.Start]) && !AuthorityWords.IsGenitive(sentence.Text, word) && EditDistance.IsSlip(word.Text, core[0])
                    && !letter.Framework!.Approved.Cover(sentence.Text, word.Start, word.End))
                {
                    near[word.Text] = near.GetValueOrDefault(word.Text) + 1;
                }
            }
        }

        foreach (var (word, times) in near)
        {
            if (times > asTitled)
            {
                return [word];
            }
        }

        return core;
    }

    /// <summary>Whether the words of a sentence name it.</summary>
    public bool IsNamedIn(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            foreach (var part in Core)
            {
                if (part.Length > 3 && word.Text.StartsWith(part, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
