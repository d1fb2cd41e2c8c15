using System.Globalization;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Tells which framework a letter follows: by its own title, never by its file's name.</summary>
internal static class Recogniser
{
    // A title stands on the first pages; what a report quotes in an annex does not.
    private const int HeadPassages = 120;

    private const int LongestTitle = 5;

    private const int LeastSections = 2;

    private const int LinesBeside = 2;

    // A blank line may part the lines of a title.
    private const int LineEndsInTitle = 2;

    public static (Framework Framework, Title Title)? Recognise(IReadOnlyList<Framework> frameworks, IReadOnlyList<Passage> passages, string text)
    {
        var candidates = Candidates(passages, text);
        (Framework Framework, Title Title)? best = null;
        foreach (var framework in frameworks)
        {
            // Forms stand with the best title first.
            var title = framework.Recognised.Select(form => Find(form, framework, candidates, passages)).FirstOrDefault(found => found is not null);
            if (title is not null && (best is null || title.IsBetterThan(best.Value.Title)))
            {
                best = (framework, title);
            }
        }

        return best;
    }

    /// <summary>The title under which a letter follows this framework, or null.</summary>
    public static Title? TitleOf(Framework framework, IReadOnlyList<Passage> passages, string text) =>
        Recognise([framework], passages, text)?.Title;

    /// <summary>The authority by a line of its own in the head of the letter, as the framework has it or right beside the title; null where none names it.</summary>
    public static Phrase? AuthorityOf(Framework framework, Title? title, IReadOnlyList<Passage> passages, string text) =>
        (from passage in passages.Take(HeadPassages)
         from line in framework.AuthorityLines
         let match = line.MatchAt(passage.Words, 0, framework.GradeWords, whole: true)
         where match is not null
         select (Phrase?)passage.PhraseOf(match["authority"]!.From, match["authority"]!.To)).FirstOrDefault()
        ?? (title is null ? null : Beside(title, passages, text));

    /// <summary>The name on a line above or below the title; lines of an address stand close together.</summary>
    private static Phrase? Beside(Title title, IReadOnlyList<Passage> passages, string text)
    {
        var behind = title.First + title.Lines;
        for (var at = Math.Max(title.First - LinesBeside, 0); at < Math.Min(behind + LinesBeside, passages.Count); at++)
        {
            if ((at < title.First || at >= behind) && Letterhead.AuthorityIn(passages[at]) is { } name && !IsClose(at - 1, at) && !IsClose(at, at + 1))
            {
                return name;
            }
        }

        return null;

        bool IsClose(int first, int second) => first >= 0 && second < passages.Count && (first < title.First || first >= behind) && (second < title.First || second >= behind)
            && passages[second].StandsRightBelow(passages[first], text);
    }

    /// <summary>Whether a text without a title that anybody knows looks like a letter all the same: it greets somebody, or has two sections of one framework.</summary>
    public static bool IsLikely(IReadOnlyList<Framework> frameworks, IReadOnlyList<Passage> passages)
    {
        var front = new FrontMatter();
        foreach (var passage in passages)
        {
            front.TakesAnywhere(passage);
        }

        return front.Salutation is not null || passages.Any(SignOff.Is) || frameworks.Any(framework =>
            framework.Sections.Count(section => passages.Any(passage =>
                section.Headings.Any(heading => heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null))) >= LeastSections);
    }

    /// <summary>Every passage of the head, alone and together with those right below it.</summary>
    private static List<Candidate> Candidates(IReadOnlyList<Passage> passages, string text)
    {
        var candidates = new List<Candidate>();
        var head = Math.Min(HeadPassages, passages.Count);
        for (var i = 0; i < head; i++)
        {
            var passage = passages[i];
            for (var lines = 1; lines <= LongestTitle; lines++)
            {
                candidates.Add(new Candidate(i, lines, passage));
                if (i + lines >= head || passage.Words.Length > 40 || !passages[i + lines].StandsRightBelow(passage, text, LineEndsInTitle))
                {
                    break;
                }

                passage = Passage.Join(passage, passages[i + lines]);
            }
        }

        return candidates;
    }

    private static Title? Find(Recognition form, Framework framework, List<Candidate> candidates, IReadOnlyList<Passage> passages)
    {
        foreach (var candidate in candidates)
        {
            var words = candidate.Words;
            var match = form.Anchored
                ? form.Phrases[0].MatchAt(words, 0, framework.GradeWords, whole: true)
                : form.Phrases[0].Find(words, framework.GradeWords);
            if (match is not null && IsNamed(match, words, framework))
            {
                return form.Phrases.Skip(1).All(phrase => passages.Any(other => phrase.Find(other.Words, framework.GradeWords) is not null))
                    ? new Title(candidate.First, candidate.Lines, candidate.Passage, match, form.Phrases.Length)
                    : null;
            }
        }

        return null;
    }

    /// <summary>Words that titles have anyway are no authority: “Focused visit to children's services”.</summary>
    private static bool IsNamed(PhraseMatch match, Word[] words, Framework framework) => match["authority"] is not { } authority
        || words[authority.From..authority.To].Any(word => !framework.Recognised.Any(form => form.Phrases.Any(phrase => phrase.AllWords.Contains(word.Text))));

    /// <summary>Passages that may be a title.</summary>
    private sealed record Candidate(int First, int Lines, Passage Passage)
    {
        /// <summary>Its words without the numerals of footnotes that conversion has glued to them: “services1”.</summary>
        public Word[] Words { get; } = [.. Passage.Words.Select(word => word.Text.TrimEnd(Digits) is { Length: > 0 } bare && word.Text.Length - bare.Length is 1 or 2 ? word with { Text = bare } : word)];

        private static readonly char[] Digits = [.. "0123456789"];
    }
}

/// <summary>Where a letter names itself.</summary>
/// <param name="First">The first passage of the title.</param>
/// <param name="Lines">How many passages it takes.</param>
/// <param name="Passage">The passages as one.</param>
/// <param name="Match">What the phrase matched.</param>
/// <param name="Phrases">How many phrases showed the framework.</param>
internal sealed record Title(int First, int Lines, Passage Passage, PhraseMatch Match, int Phrases)
{
    public bool IsBetterThan(Title other) => First != other.First ? First < other.First : Phrases > other.Phrases;

    public Phrase Words => Passage.PhraseOf(Match.From, Match.To);

    public int? Year => Match["year"] is { } year ? int.Parse(Passage.Words[year.From].Text, CultureInfo.InvariantCulture) : null;

    public Phrase? Authority => Match["authority"] is { } authority && Letterhead.IsAuthority(Passage.Words.AsSpan(authority.From, authority.To - authority.From)) ? Passage.PhraseOf(authority.From, authority.To) : null;
}
