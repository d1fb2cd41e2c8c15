using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;
using LetterLint.Readings.Names;
using LetterLint.Readings.Others;

namespace LetterLint.Engine;

/// <summary>Everything that rules may match in one letter, by type.</summary>
internal sealed class Facts
{
    private static readonly object[] None = [];
    private readonly Dictionary<Type, object[]> _byType = [];

    // Thousands, and no rule of our own asks for them.
    private readonly Lazy<object[]> _words;

    private Facts(Letter letter) => _words = new Lazy<object[]>(() => WordsOf(letter));

    /// <summary>The facts of a letter, and of what it and other letters say of the same; the letter alone where no framework recognises it.</summary>
    public static Facts Of(Letter letter, ComparedLetters? compared = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var facts = new Facts(letter);
        facts.Add([letter]);
        if (letter.Framework is { } framework)
        {
            facts.Add([framework]);
            facts.Add(framework.Aspects);
            facts.Add(framework.Sections);
            facts.Add(framework.Lists);
            facts.Add([.. framework.Statements, StatementForm.SignOff, StatementForm.Authority]);
            facts.Add<Limit>(framework.Overall?.Limits ?? []);
            facts.Add<Norm>(framework.Overall?.Normally ?? []);
            facts.Add(letter.Sections);
            facts.Add(letter.Judgements);
            facts.Add(letter.Judgements.SelectMany(judgement => judgement.Statements));
            facts.Add(letter.Key);
            facts.Add<PrintedKey>(letter.Compared.PrintedKey is { } key ? [key] : []);
            facts.Add(letter.Compared.Restatements);
            facts.Add(letter.Compared.OwnWords);
            facts.Add<OverallJudgement>(letter.Compared.Overall is { } overall ? [overall] : []);
            facts.Add<AppliedLimit>(letter.Compared.Overall?.Limits ?? []);
            facts.Add(letter.Compared.Explanations);
            facts.Add(letter.Compared.GradeCounts);
            facts.Add(letter.Compared.Trends);
            facts.Add(letter.Compared.Tones);
            facts.Add(letter.Lists);
            facts.Add(letter.Items);
            facts.Add(letter.Groups);
            facts.Add(letter.Statements);
            facts.Add(letter.Sentences);
            facts.Add(letter.Contents);
            facts.Add(letter.ContentsLinks);
            facts.Add(letter.ParagraphNumbers);
            facts.Add<Footnote>(letter.Footnotes);
            facts.Add(letter.Abbreviations);
            facts.Add(letter.Wording.AbbreviationUses);
            facts.Add(letter.Wording.TermForms);
            facts.Add(letter.Wording.RepeatedWords);
            facts.Add(letter.Wording.MissingSpaces);
            facts.Add(letter.Wording.DoubledPunctuation);
            facts.Add(letter.Wording.UnpairedMarks);
            facts.Add(letter.Wording.RepeatedSentences);
            facts.Add(letter.Wording.DisagreeingVerbs);
            facts.Add(letter.Wording.ListEndings);
            facts.Add(letter.Leftovers.DraftingMarks);
            facts.Add(letter.Leftovers.TrackedChanges);
            facts.Add(letter.Leftovers.Unread);
            facts.Add(letter.Leftovers.Comments);
            facts.Add(letter.Waivers);
            facts.Add(letter.NamesAndDates.Dates);
            facts.Add(letter.NamesAndDates.Greeted);
            facts.Add(letter.NamesAndDates.Years);
            facts.Add(letter.NamesAndDates.Spellings);
            facts.Add(letter.NamesAndDates.AuthorityForms);
            facts.Add(letter.NamesAndDates.OtherAuthorities);
            facts.Add<Leave>(letter.NamesAndDates.Leave is { } leave ? [leave] : []);
            facts.Add(letter.CrossReferences.References);
            facts.Add(letter.CrossReferences.Paragraphs);
            facts.Add(letter.CrossReferences.Notes);
            facts.Add(letter.Figures.All);
            facts.Add(letter.Figures.Changes);
            facts.Add(letter.Figures.Comparisons);
            facts.Add(letter.Figures.Proportions);
            facts.Add(letter.Figures.Tallies);
            facts.Add(letter.Figures.Restatements);
            facts.Add(letter.Figures.Numbers);
            facts.Add(letter.Evidence);
            facts.Add(letter.Matches);
            facts.Add(letter.Concerns);
            if (compared is not null)
            {
                facts.Add(compared.QuotedJudgements);
                facts.Add(compared.EarlierDevelopments);
                facts.Add(compared.CopiedPassages);
            }
        }

        return facts;
    }

    /// <summary>The facts of a type in the order of the letter.</summary>
    public IReadOnlyList<object> All(Type type) => type == typeof(UsedWord) ? _words.Value : _byType.GetValueOrDefault(type, None);

    private void Add<T>(IEnumerable<T> facts)
        where T : class => _byType[typeof(T)] = [.. facts];

    private static object[] WordsOf(Letter letter)
    {
        var words = new List<object>();
        foreach (var sentence in letter.Sentences)
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                words.Add(new UsedWord(sentence, i));
            }
        }

        return [.. words];
    }
}
