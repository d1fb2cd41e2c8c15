using System.Collections.Concurrent;
using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Readings.Figures;
using LetterLint.Readings.Judgements;
using LetterLint.Readings.Language;
using LetterLint.Readings.Names;
using LetterLint.Readings.Others;
using LetterLint.Readings.References;
using LetterLint.Readings.Waivers;
using LetterLint.Rules;

namespace LetterLint.Engine;

/// <summary>Everything that rules may match in one letter, by type: each type is read once, when it is first asked for.</summary>
internal sealed class Facts(Letter letter, Document document, OtherLetters? others = null)
{
    // Twice as many as the longest report has words: each takes a kilobyte while rules are matched.
    private const int MostOfType = 100_000;

    private static readonly object[] None = [];

    /// <summary>The readings, each of the facts of one type; what several types have in common is a reading as well.</summary>
    private static readonly Dictionary<Type, Func<Facts, IEnumerable<object>>> Readings = new()
    {
        // The framework.
        [typeof(Framework)] = facts => [facts.Framework],
        [typeof(Aspect)] = facts => facts.Framework.Aspects,
        [typeof(SectionForm)] = facts => facts.Framework.Sections,
        [typeof(ListForm)] = facts => facts.Framework.Lists,
        [typeof(StatementForm)] = facts => [.. facts.Framework.Statements, StatementForm.SignOff, StatementForm.Authority],
        [typeof(Limit)] = facts => facts.Framework.Overall?.Limits ?? [],
        [typeof(Norm)] = facts => facts.Framework.Overall?.Normally ?? [],

        // The letter.
        [typeof(Section)] = facts => facts.Letter.Sections,
        [typeof(Judgement)] = facts => facts.Letter.Judgements,
        [typeof(JudgementStatement)] = facts => facts.Letter.Judgements.SelectMany(judgement => judgement.Statements),
        [typeof(Claim)] = facts => facts.Letter.Claims,
        [typeof(KeyEntry)] = facts => facts.Letter.Key,
        [typeof(ItemList)] = facts => facts.Letter.Lists,
        [typeof(Item)] = facts => facts.Letter.Items,
        [typeof(TableGroup)] = facts => facts.Letter.Groups,
        [typeof(Statement)] = facts => facts.Letter.Statements,
        [typeof(Sentence)] = facts => facts.Letter.Sentences,
        [typeof(ContentsEntry)] = facts => facts.Letter.Contents,
        [typeof(ContentsLink)] = facts => facts.Letter.ContentsLinks,
        [typeof(ParagraphNumber)] = facts => facts.Letter.ParagraphNumbers,
        [typeof(Footnote)] = facts => facts.Letter.Footnotes,
        [typeof(UsedWord)] = facts => UsedWord.In(facts.Letter),

        // Its judgements beside each other, the past and the text.
        [typeof(OverallJudgement)] = facts => Some(OverallReader.Of(facts.Letter)?.Read()),
        [typeof(AppliedLimit)] = facts => OverallReader.Of(facts.Letter)?.Limits() ?? [],
        [typeof(Explanation)] = facts => OverallReader.Of(facts.Letter)?.Explanations() ?? [],
        [typeof(Trend)] = facts => TrendReader.Of(facts.Letter, LetterDate.Of(facts.Letter, facts.Document).Year).Read(),
        [typeof(Tone)] = facts => ToneReader.Of(facts.Framework).Read(facts.Letter.Judgements, facts.Letter.Sentences),

        // How it is written.
        [typeof(Stretch)] = facts => Stretch.Of(facts.Letter, facts.Document),
        [typeof(AbbreviationReader)] = facts => [new AbbreviationReader(facts.Letter, facts.Document, facts.Of<DraftingMark>())],
        [typeof(Abbreviation)] = facts => facts.Of<AbbreviationReader>()[0].Introduced,
        [typeof(AbbreviationUse)] = facts => facts.Of<AbbreviationReader>()[0].Used,
        [typeof(TermForm)] = facts => TermReader.In(facts.Letter, facts.Of<Stretch>()),
        [typeof(RepeatedWord)] = facts => RepeatedWordReader.In(facts.Of<Stretch>(), facts.Document.Source, facts.Framework),
        [typeof(MissingSpace)] = facts => facts.Of<Stretch>().SelectMany(stretch => PunctuationReader.MissingSpacesIn(stretch.Prose)),
        [typeof(DoubledPunctuation)] = facts => PunctuationReader.DoubledIn(facts.Of<Stretch>(), facts.Document.Source, facts.Framework),
        [typeof(UnpairedMark)] = facts => new PairReader(facts.Document.Source, Marks.Of(facts.Framework)).In(facts.Of<Stretch>()),
        [typeof(RepeatedSentence)] = facts => RepeatedSentenceReader.In(facts.Letter),
        [typeof(DisagreeingVerb)] = facts => AgreementReader.In(facts.Letter),

        // What its drafting has left behind.
        [typeof(DraftingMark)] = facts => LeftoverReader.Marks(facts.Document, facts.Framework.Vocabulary),
        [typeof(TrackedChange)] = facts => LeftoverReader.Changes(facts.Document.Revisions),
        [typeof(UnreadText)] = facts => facts.Document.Unread.Select(part => new UnreadText(part.What, part.Span)),
        [typeof(MarginComment)] = facts => MarginComment.In(facts.Document),
        [typeof(Waiver)] = facts => WaiverReader.Read(facts.Document, facts.Letter.Head.Span),

        // Whom and what it names.
        [typeof(InspectedAuthority)] = facts => Some(InspectedAuthority.Of(facts.Letter)),
        [typeof(StatedDate)] = facts => DateReader.In(facts.Letter),
        [typeof(LetterDays)] = facts => [new LetterDays(DateReader.OwnDate(facts.Letter), facts.Of<StatedDate>())],
        [typeof(StatedYear)] = facts => YearReader.In(facts.Letter, facts.Document, facts.Of<LetterDays>()[0]),
        [typeof(GreetedPerson)] = facts => GreetingReader.In(facts.Letter),
        [typeof(Leave)] = facts => Some(GreetingReader.LeaveOf(facts.Letter)),
        [typeof(NameForm)] = facts => NameReader.In(facts.Letter),
        [typeof(AuthorityForm)] = facts => facts.Of<InspectedAuthority>().SelectMany(inspected => AuthorityFormReader.In(facts.Letter, inspected)),
        [typeof(OtherAuthority)] = facts => facts.Of<InspectedAuthority>().SelectMany(inspected => OtherAuthorityReader.In(facts.Letter, facts.Document, inspected)),

        // Where it refers to places of its own.
        [typeof(NumberedParagraph)] = facts => NumberingReader.In(facts.Letter, facts.Document),
        [typeof(Reference)] = facts => CrossReferenceReader.In(facts.Letter, facts.Document, facts.Of<NumberedParagraph>()),
        [typeof(NoteEnd)] = facts => NoteReader.In(facts.Document),

        // What it says in figures.
        [typeof(FiguresOfLetter)] = facts => [FigureReader.Read(facts.Letter)],
        [typeof(Figure)] = facts => facts.Of<FiguresOfLetter>()[0].All,
        [typeof(Change)] = facts => facts.Of<FiguresOfLetter>()[0].Changes,
        [typeof(LetterLint.Readings.Figures.Comparison)] = facts => facts.Of<FiguresOfLetter>()[0].Comparisons,
        [typeof(Proportion)] = facts => facts.Of<FiguresOfLetter>()[0].Proportions,
        [typeof(Tally)] = facts => facts.Of<FiguresOfLetter>()[0].Tallies,
        [typeof(RestatedFigure)] = facts => facts.Of<FiguresOfLetter>()[0].Restatements,
        [typeof(NumberSaid)] = facts => facts.Of<FiguresOfLetter>()[0].Numbers,

        // What shows the need behind its items.
        [typeof(EvidenceOfLetter)] = facts => Some(EvidenceFinder.Read(facts.Letter, facts.Of<Abbreviation>())),
        [typeof(ItemEvidence)] = facts => facts.Of<EvidenceOfLetter>().SelectMany(evidence => evidence.Items),
        [typeof(ItemMatch)] = facts => facts.Of<EvidenceOfLetter>().SelectMany(evidence => evidence.Matches),
        [typeof(Concern)] = facts => facts.Of<EvidenceOfLetter>().SelectMany(evidence => evidence.Concerns),

        // What other letters say of the same.
        [typeof(AmongOthers)] = facts => Some(facts.Others?.Find(facts.Letter, facts.Document)),
        [typeof(QuotedJudgement)] = facts => facts.Of<AmongOthers>().SelectMany(among => among.QuotedJudgements()),
        [typeof(EarlierDevelopment)] = facts => facts.Of<AmongOthers>().SelectMany(among => among.EarlierDevelopments(facts.Of<Abbreviation>())),
        [typeof(CopiedPassage)] = facts => facts.Of<AmongOthers>().SelectMany(among => among.CopiedPassages()),
    };

    /// <summary>The types of facts that only other letters give.</summary>
    public static readonly HashSet<Type> OfOthers = [typeof(QuotedJudgement), typeof(EarlierDevelopment), typeof(CopiedPassage)];

    private readonly ConcurrentDictionary<Type, Lazy<object[]>> _read = [];

    /// <summary>The types of facts that there are.</summary>
    public static IEnumerable<Type> Types => [typeof(Letter), .. Readings.Keys];

    public Letter Letter => letter;

    public Document Document => document;

    private Framework Framework => letter.Framework!;

    private OtherLetters? Others => others;

    /// <summary>The facts of a type in the order of the letter, read by a rule's own reading where nobody else has one; throws what the reading throws, every time.</summary>
    public IReadOnlyList<object> All(Type type, IReadOnlyDictionary<Type, Reading>? own = null) =>
        _read.GetOrAdd(type, type => new Lazy<object[]>(() => Bounded(Read(type, own)))).Value;

    /// <summary>The facts of a type in the order of the letter.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : class => Array.ConvertAll((object[])All(typeof(T)), fact => (T)fact);

    /// <summary>The facts of a type for a report; none where their reading fails, which the rules that ask for them say.</summary>
    public IReadOnlyList<T> OrNone<T>()
        where T : class
    {
        try
        {
            return Of<T>();
        }
        catch (Exception e) when (e is not (OperationCanceledException or FrameworkException))
        {
            return [];
        }
    }

    private IEnumerable<object> Read(Type type, IReadOnlyDictionary<Type, Reading>? own) =>
        type == typeof(Letter) ? [letter]
        : letter.Framework is null ? None
        : Readings.TryGetValue(type, out var reading) ? reading(this)
        : own?.GetValueOrDefault(type) is { } brought ? All(brought.From, own).SelectMany(brought.Read)
        : None;

    private static object[] Bounded(IEnumerable<object> facts)
    {
        object[] some = [.. facts.Take(MostOfType + 1)];
        return some.Length <= MostOfType ? some : throw new TooMuchException("the letter has more of what the rule asks for than any letter.");
    }

    private static object[] Some(object? fact) => fact is null ? None : [fact];
}
