using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Names;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>What is kept of a letter so that others can be compared with it: far less than the letter.</summary>
public sealed record KnownLetter
{
    private readonly string _name;

    private KnownLetter(Document document, Letter letter)
    {
        // Blocks keep every word of the letter; places need the text alone.
        Document = document with { Blocks = [] };
        Framework = letter.Framework;
        Authority = letter.Authority;
        string[] name = Authority is { } authority ? AuthorityWords.Of(letter.Framework!).CoreOf(Words.Of(authority.Text)) : [];
        AuthorityKey = name.Length == 0 ? null : Authorities.Of(letter.Framework!).Find(name)?.Official ?? string.Join(' ', name);
        When = LetterDate.Of(letter, document);
        Given = [.. letter.Judgements.Where(judgement => judgement.Given?.Level is not null).Select(judgement => judgement.Given!)];
        Asked = [.. letter.Items.Where(item => item.Kind is not (ItemKind.Strength or ItemKind.Focus) && !item.IsStanding).Select(item => item with { Section = null })];
        _name = string.Join(' ', name);
        Shingles = Shingles.Of(letter, name);
    }

    /// <summary>Its document as far as places of it need: what it is called and its text.</summary>
    public Document Document { get; }

    /// <summary>Its framework, or null where none recognises it; then it can be compared with nothing.</summary>
    public Framework? Framework { get; }

    /// <summary>The inspected authority as its title names it.</summary>
    public Phrase? Authority { get; }

    /// <summary>When it was written.</summary>
    public LetterDate When { get; }

    /// <summary>For each judgement the statement that gives its level.</summary>
    public ImmutableArray<JudgementStatement> Given { get; }

    /// <summary>Areas for development, recommendations and the like: what the next letter can be expected to come back to. Their sections are not kept.</summary>
    public ImmutableArray<Item> Asked { get; }

    /// <summary>What the letters about one authority have in common, however they write its name.</summary>
    internal string? AuthorityKey { get; }

    internal Shingles Shingles { get; private init; }

    /// <summary>Keeps of a letter what others are compared with.</summary>
    public static KnownLetter Of(Document document, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(letter);
        return new KnownLetter(document, letter);
    }

    /// <summary>The same without its runs of words: once there is an index of these, they would be most of what is kept.</summary>
    internal KnownLetter WithoutRuns() => this with { Shingles = Shingles.None };

    /// <summary>Whether the letters are about two authorities, as far as both name theirs.</summary>
    public bool IsOfOtherAuthority(KnownLetter other) =>
        AuthorityKey is not null && other?.AuthorityKey is not null && AuthorityKey != other.AuthorityKey;

    /// <summary>Whether the letter names the authority of another.</summary>
    internal bool SpeaksOf(KnownLetter other) => other._name.Length > 0 && Document.Source.Text.Contains(other._name, StringComparison.OrdinalIgnoreCase);
}
