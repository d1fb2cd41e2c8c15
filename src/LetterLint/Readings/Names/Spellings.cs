using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The names of one kind that a letter has, each with its places.</summary>
internal sealed class Spellings(ApprovedNames approved, PersonWords known)
{
    // So many names that differ in one word are no slips.
    public const int MostAlike = 30;

    private readonly List<Spelling> _spellings = [];
    private readonly Dictionary<string, Spelling> _byText = new(StringComparer.Ordinal);

    /// <summary>In the order of their first places.</summary>
    public IReadOnlyList<Spelling> All => _spellings;

    public bool Has(Phrase place) => _byText.TryGetValue(place.Text, out var spelling) && spelling.Places.Contains(place);

    public void Add(Phrase words)
    {
        var key = words.Text;
        if (!_byText.TryGetValue(key, out var spelling))
        {
            spelling = new Spelling(words, known);
            _byText[key] = spelling;
            _spellings.Add(spelling);
        }

        spelling.Places.Add(words);
    }

    /// <summary>Compares names that are alike but for a word.</summary>
    public void Compare(List<NameForm> found, Func<Spelling, Spelling, bool> areOne)
    {
        var alike = new Dictionary<string, List<Spelling>>(StringComparer.Ordinal);
        foreach (var spelling in _spellings)
        {
            foreach (var key in spelling.Keys())
            {
                if (!alike.TryGetValue(key, out var others))
                {
                    alike[key] = others = [];
                }

                foreach (var other in others)
                {
                    if (other != spelling && areOne(other, spelling))
                    {
                        Report(found, other, spelling);
                    }
                }

                if (others.Count < MostAlike)
                {
                    others.Add(spelling);
                }
            }
        }
    }

    private void Report(List<NameForm> found, Spelling first, Spelling second)
    {
        if (NameForm.Slip(first.Places, second.Places, approved) is not { } slip)
        {
            return;
        }

        var other = slip.First.Span == first.Name.Span ? first : second;
        if (!other.IsReported && !found.Exists(form => form.First.Span.Overlaps(slip.First.Span)))
        {
            other.IsReported = true;
            found.Add(slip);
        }
    }
}
