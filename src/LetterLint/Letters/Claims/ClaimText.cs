using System.Globalization;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>A sentence as the grammar of claims sees it: names of judgements, grades, words that do something, marks.</summary>
internal sealed class ClaimText
{
    // Nobody writes a clause as long; whoever looks for its bounds looks no farther.
    private const int LongestClause = 200;

    private readonly List<ClaimToken> _tokens = [];
    private Role _roles;
    private int _stop;

    private ClaimText(Sentence sentence) => Sentence = sentence;

    public Sentence Sentence { get; }

    public int Count => _tokens.Count;

    /// <summary>The token at a place; at either end of the sentence stands a stop.</summary>
    public ClaimToken this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at]
        : new ClaimToken(Role.Stop, at < 0 ? 0 : Sentence.Words.Length, at < 0 ? 0 : Sentence.Words.Length);

    /// <summary>The words of tokens, from one up to, not including, another.</summary>
    public Phrase PhraseOf(int from, int to) => Sentence.PhraseOf(_tokens[from].From, _tokens[to - 1].To);

    /// <summary>A word of the sentence, folded.</summary>
    public string Word(int word) => Sentence.Words[word].Text;

    /// <summary>Whether a word is written with a capital.</summary>
    public bool IsCapital(int word) => char.IsUpper(Sentence.Text[Sentence.Words[word].Start]);

    /// <summary>Whether any token of the sentence does one of these.</summary>
    public bool Any(Role roles) => (_roles & roles) != 0;

    /// <summary>Whether a token before a word does one of these.</summary>
    public bool TellsBefore(int word, Role roles) => _tokens.Exists(token => token.From < word && token.Does(roles));

    /// <summary>The grade that ends right before a word, or null.</summary>
    public ClaimToken? GradeBefore(int word) => _tokens.FindLast(token => token.To == word && token.To > token.From) is var last && last.Does(Role.Grade) ? last : null;

    /// <summary>Whether a token between two places does one of these.</summary>
    public bool Any(int from, int to, Role roles)
    {
        for (var at = Math.Max(from, 0); at < Math.Min(to, Count); at++)
        {
            if (_tokens[at].Does(roles))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a grade is left for another: “from adequate to good”, “from adequate in 2019 to good”.</summary>
    public bool IsLeft(int grade)
    {
        if (!this[grade - 1].Does(Role.From))
        {
            return false;
        }

        var to = grade + 1;
        while (this[to].Does(Role.Past | Role.Adverb) && !this[to].Does(Role.To))
        {
            to++;
        }

        return this[to].Does(Role.To | Role.Figure) && (this[to + 1].Does(Role.Grade) || this[to + 2].Does(Role.Grade));
    }

    /// <summary>Reads a sentence; null where it gives no grade and tells of no change.</summary>
    public static ClaimText? Of(Sentence sentence, Framework framework, ClaimWords lexicon, JudgementNames names, int? year)
    {
        var text = new ClaimText(sentence);
        var words = sentence.Words.AsSpan();
        var gives = false;
        for (var at = 0; at < words.Length;)
        {
            text.Mark(at);
            var (role, to) = lexicon.At(words, at);
            var length = GradeAt(words, at, framework);
            var token = names.At(words, at) is { } named && named.To >= to && named.To > at + length
                ? new ClaimToken(Role.Name | (role & Role.Held) | Gradings(words, at, named.To, lexicon), at, named.To, named.Aspect)
                : length > 0 && at + length >= to ? new ClaimToken(Role.Grade | (role & (Role.GradeVerb | Role.Was)), at, at + length)
                : text[text.Count - 1].Does(Role.Figure) && framework.HasGrade(words[at].Text) ? new ClaimToken(Role.Grade, at, at + 1)
                : YearAt(words, at, role) is { } said
                    ? new ClaimToken(said.Year < (year ?? int.MaxValue) ? Role.Past : Role.Now | Role.Adverb, at, said.To)
                : names.EndOfInspected(words, at) is var end && end >= to && end > at ? new ClaimToken(Role.Owner | Role.Neutral, at, end, framework.AspectOf(framework.Overall?.Aspect))
                : new ClaimToken(role, at, to);
            text.Add(token);
            gives |= token.Does(Role.Grade | Role.Rise | Role.Fall | Role.Stay);
            at = token.To;
        }

        return gives ? text : null;
    }

    /// <summary>“The overall judgement” says that it moves by grades.</summary>
    private static Role Gradings(ReadOnlySpan<Word> words, int from, int to, ClaimWords lexicon)
    {
        var role = Role.None;
        for (var at = from; at < to; at++)
        {
            role |= lexicon.At(words, at).Role & Role.Grading;
        }

        return role;
    }

    private static int GradeAt(ReadOnlySpan<Word> words, int at, Framework framework)
    {
        var length = framework.GradeWords.LongestAt(words, at);
        while (length > 0 && !framework.GradeWords.IsWord(words.Slice(at, length)))
        {
            length--;
        }

        return length;
    }

    /// <summary>“2019”, “in 2019”, “in May 2019”, “since 2019”.</summary>
    private static (int Year, int To)? YearAt(ReadOnlySpan<Word> words, int at, Role role)
    {
        for (var year = at; year < words.Length && year <= at + (role.HasFlag(Role.Prep) ? 2 : 0); year++)
        {
            if (words[year].Text.Length == 4 && int.TryParse(words[year].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1990 and < 2100)
            {
                return (number, year + 1);
            }
        }

        return null;
    }

    /// <summary>Notes the marks between a word and the one before it.</summary>
    private void Mark(int word)
    {
        if (word == 0)
        {
            return;
        }

        var from = Sentence.Words[word - 1].End;
        var between = Sentence.Text.AsSpan(from, Sentence.Words[word].Start - from);
        if (_tokens.Count - _stop >= LongestClause || between.ContainsAny(";:–—\"") || between.Contains(" - ", StringComparison.Ordinal) || between.ContainsAny(".!?"))
        {
            Add(new ClaimToken(Role.Stop, word, word));
        }
        else if (between.ContainsAny(",()[]"))
        {
            Add(new ClaimToken(Role.Comma, word, word));
        }
    }

    private void Add(ClaimToken token)
    {
        _tokens.Add(token);
        _roles |= token.Role;
        _stop = token.Does(Role.Stop) ? _tokens.Count : _stop;
    }
}
