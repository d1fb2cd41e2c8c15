using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>An item that may still grow.</summary>
internal sealed class DraftItem(Prose first)
{
    private readonly List<Prose> _parts = [first];
    private Prose? _prose;

    public Prose Prose => _prose ??= Prose.Join(_parts);

    public Aspect? Aspect { get; init; }

    public Phrase? Lead { get; init; }

    public bool IsMarked { get; init; }

    public bool IsRunTogether { get; init; }

    /// <summary>Whether items of a second level stand under it.</summary>
    public bool HasBelow { get; private set; }

    /// <summary>Whether it is surely one item of its own: marked as one, or else one whole sentence that states nothing.</summary>
    public bool IsSurelyOne(ColumnWords words) => !IsRunTogether && (IsMarked
        || (!HasBelow && EndsWith('.') && !words.MayState(Words.Of(Prose.Text)) && !Prose.Text.Contains(';') && Sentences.Split(Prose).Count() == 1));

    public void Add(Prose part, bool isBelow)
    {
        _parts.Add(part);
        HasBelow |= isBelow;
    }

    public bool EndsWith(char unit) => _parts[^1].Text.EndsWith(unit);
}
