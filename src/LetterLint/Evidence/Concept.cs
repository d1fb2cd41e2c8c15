namespace LetterLint.Evidence;

/// <summary>A phrase that stands for one or more groups of related terms: one term of the item.</summary>
internal sealed record Concept(int From, int To, int[] Groups)
{
    /// <summary>The longest phrases first, none within another.</summary>
    public static List<Concept> In(List<RelatedPhrase> phrases)
    {
        phrases.Sort((one, other) => one.To - one.From != other.To - other.From ? other.To - other.From - (one.To - one.From)
            : one.From != other.From ? one.From - other.From : one.Group - other.Group);
        var taken = new List<Concept>();
        foreach (var phrase in phrases)
        {
            var same = taken.FindIndex(other => other.From == phrase.From && other.To == phrase.To);
            if (same >= 0)
            {
                taken[same] = taken[same].With(phrase.Group);
            }
            else if (!taken.Exists(other => other.From < phrase.To && phrase.From < other.To))
            {
                taken.Add(new Concept(phrase.From, phrase.To, [phrase.Group]));
            }
        }

        return taken;
    }

    private Concept With(int group) => Array.IndexOf(Groups, group) >= 0 ? this : this with { Groups = [.. Groups, group] };
}
