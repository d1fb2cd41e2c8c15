using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The names of months and weekdays, and the words around days: rules/vocabulary/dates.yml.</summary>
internal sealed class CalendarWords
{
    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayOfWeek> _weekdays = new(StringComparer.Ordinal);

    private CalendarWords(YamlMap map)
    {
        foreach (var names in map.TextLists("months"))
        {
            var month = _months.Values.DefaultIfEmpty().Max() + 1;
            foreach (var name in names)
            {
                _months[name] = month;
            }
        }

        var weekday = DayOfWeek.Sunday;
        foreach (var names in map.TextLists("weekdays"))
        {
            foreach (var name in names)
            {
                _weekdays[name] = weekday;
            }

            weekday++;
        }

        Until = Set("until");
        BehindVisit = Set("behind-visit");
        VisitWords = Set("visit-words");
        OtherVisits = Set("other-visits");
        Published = Set("published");
        OtherTexts = Set("other-texts");
        VisitOpeners = map.Texts("visit-openers", PhrasePattern.Parse);
        VisitLines = map.Texts("visit-lines", PhrasePattern.Parse);
        ThisVisitBegins = new PhraseTable(map.Texts("this-visit-begins", PhrasePattern.Parse));
        Witnesses = Set("witnesses");
        Past = Set("past");
        WasDone = Set("was-done");
        Apart = Set("apart");
        ToCome = Set("to-come");
        Earlier = Set("earlier");
        TheVisit = new PhraseTable(map.Texts("the-visit", PhrasePattern.Parse));
        ThisVisit = new PhraseTable(map.Texts("this-visit", PhrasePattern.Parse));
        OwnYear = new PhraseTable(map.Texts("own-year", PhrasePattern.Parse));
        AssessmentYear = new PhraseTable(map.Texts("assessment-year", PhrasePattern.Parse));
        LastInspectionLines = new PhraseTable(map.Texts("last-inspection-lines", PhrasePattern.Parse));
        LastInspection = new PhraseTable(map.Texts("last-inspection", PhrasePattern.Parse));
        InspectionBefore = new PhraseTable(map.Texts("inspection-before", PhrasePattern.Parse));
        Due = Set("due");
        PointsHere = new PhraseTable(map.Texts("points-here", PhrasePattern.Parse));

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Beside a year at the head or foot of a page: then it is the year of another text.</summary>
    public IReadOnlySet<string> OtherTexts { get; }

    /// <summary>Between the two ends of a time: “to”.</summary>
    public IReadOnlySet<string> Until { get; }

    /// <summary>Before a day on which something was: “on”.</summary>
    public IReadOnlySet<string> BehindVisit { get; }

    /// <summary>What inspectors make: “visit”.</summary>
    public IReadOnlySet<string> VisitWords { get; }

    /// <summary>With these a sentence about this visit begins.</summary>
    public IReadOnlyList<PhrasePattern> VisitOpeners { get; }

    /// <summary>With one of these it is about another.</summary>
    public IReadOnlySet<string> OtherVisits { get; }

    /// <summary>Before the day on which a report was published.</summary>
    public IReadOnlySet<string> Published { get; }

    /// <summary>Before the days of the visit, above a report.</summary>
    public IReadOnlyList<PhrasePattern> VisitLines { get; }

    /// <summary>Who was there on a day of the visit: “inspectors”.</summary>
    public IReadOnlySet<string> Witnesses { get; }

    /// <summary>What was done on a day that is past.</summary>
    public IReadOnlySet<string> Past { get; }

    /// <summary>Before a day with one of these something was done on it: “were read again on …”.</summary>
    public IReadOnlySet<string> WasDone { get; }

    /// <summary>With these begins what may be at another time than what was done.</summary>
    public IReadOnlySet<string> Apart { get; }

    /// <summary>With one of these something in the sentence is yet to come.</summary>
    public IReadOnlySet<string> ToCome { get; }

    /// <summary>In a sentence that looks back to an earlier visit.</summary>
    public IReadOnlySet<string> Earlier { get; }

    /// <summary>Before the month of a visit, most often of this one.</summary>
    public PhraseTable TheVisit { get; }

    /// <summary>Before the month of this visit, where a sentence begins with it.</summary>
    public PhraseTable ThisVisitBegins { get; }

    /// <summary>Before the month of this visit, anywhere.</summary>
    public PhraseTable ThisVisit { get; }

    /// <summary>The year of this assessment, said outright: “this 2010 assessment”.</summary>
    public PhraseTable OwnYear { get; }

    /// <summary>An assessment by its year: this one, where the sentence points to its own text.</summary>
    public PhraseTable AssessmentYear { get; }

    /// <summary>Points to the text that the sentence stands in: “set out below”.</summary>
    public PhraseTable PointsHere { get; }

    /// <summary>Before the day of the last inspection, above a report.</summary>
    public PhraseTable LastInspectionLines { get; }

    /// <summary>Before the time of the last inspection, in a sentence.</summary>
    public PhraseTable LastInspection { get; }

    /// <summary>The last inspection, without its day: “at last inspection”.</summary>
    public PhraseTable InspectionBefore { get; }

    /// <summary>Before the day until which something is to be done.</summary>
    public IReadOnlySet<string> Due { get; }

    public static CalendarWords Of(Vocabulary vocabulary) => vocabulary.Once(all => all.Read("dates", map => new CalendarWords(map)));

    /// <summary>The number of the month that a word with a capital names, or 0.</summary>
    public int MonthOf(string text, Word word) => char.IsUpper(text[word.Start]) && _months.TryGetValue(word.Text, out var month) ? month : 0;

    /// <summary>The day of the week that a word with a capital names, or null.</summary>
    public DayOfWeek? WeekdayOf(string text, Word word) => char.IsUpper(text[word.Start]) && _weekdays.TryGetValue(word.Text, out var weekday) ? weekday : null;
}
