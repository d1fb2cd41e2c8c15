using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Engine;

/// <summary>What one rule has matched in one letter, in whatever order the session came to it.</summary>
/// <param name="rule">The rule.</param>
/// <param name="places">The place of every fact in the order of the letter.</param>
internal sealed class Matched(LetterRule rule, IReadOnlyDictionary<object, int> places)
{
    private readonly List<Row> _findings = [];
    private readonly List<Row> _silences = [];
    private int _examined;

    /// <summary>The first exception that a condition or the report has thrown: then nothing else here counts.</summary>
    public Exception? Exception { get; set; }

    /// <summary>Its leading steps have matched: there is something that it is about.</summary>
    public void Examine() => _examined++;

    /// <summary>The whole pattern has matched.</summary>
    public void Report(object[] facts) => _findings.Add(new Row(facts, rule.Pattern.Report(facts), null));

    /// <summary>Everything before a step has matched: a Not, with a fact that it forbids in last place, or a Where that does not hold.</summary>
    public void Silence(object[] facts, Step step)
    {
        object[] placed = step.Kind == StepKind.Where ? [.. facts, facts.LastOrDefault(fact => fact is IPlaced) ?? facts[^1]] : facts;
        _silences.Add(new Row(placed, null, step));
    }

    /// <summary>Its findings, in the order of their facts.</summary>
    public IEnumerable<Match> Matches()
    {
        _findings.Sort(ByPlace);
        return Exception is null ? _findings.Select(row => new Match(rule, row.Finding!, rule.Pattern.Because)) : [];
    }

    /// <summary>What became of it.</summary>
    public Checked Checked() => new(rule.Id, Status(), _examined) { Silenced = _silences.Count == 0 ? [] : [.. Silenced()], Exception = Exception };

    private CheckStatus Status() => Exception is not null ? CheckStatus.Stopped
        : _findings.Count > 0 ? CheckStatus.Failed
        : _examined > 0 ? CheckStatus.Passed
        : CheckStatus.NotApplicable;

    /// <summary>The first fact of each that forbids the same, once.</summary>
    private IEnumerable<Silence> Silenced()
    {
        _silences.Sort(ByPlace);
        return _silences.Distinct(SameButLast.Instance)
            .Select(row => new Silence(row.Step!.Description, (row.Facts[^1] as IPlaced)?.Span)).Distinct()
            .OrderBy(silence => silence.Span?.Start ?? 0).ThenBy(silence => silence.Condition, StringComparer.Ordinal);
    }

    private int ByPlace(Row one, Row other)
    {
        for (var i = 0; i < one.Facts.Length && i < other.Facts.Length; i++)
        {
            // A list has no place, and there is one for what stands before it.
            if (one.Facts[i] != other.Facts[i] && places.TryGetValue(one.Facts[i], out var left) && places.TryGetValue(other.Facts[i], out var right))
            {
                return left.CompareTo(right);
            }
        }

        return one.Facts.Length.CompareTo(other.Facts.Length);
    }

    /// <summary>The facts of one match: a finding, or a step that keeps the rule silent. A class, for generic code over structs is compiled at start.</summary>
    private sealed record Row(object[] Facts, Finding? Finding, Step? Step);

    /// <summary>Two rows of one step are about the same where only their last facts differ.</summary>
    private sealed class SameButLast : IEqualityComparer<Row>
    {
        public static readonly SameButLast Instance = new();

        public bool Equals(Row? one, Row? other) => ReferenceEquals(one?.Step, other?.Step)
            && one!.Facts.SkipLast(1).SequenceEqual(other!.Facts.SkipLast(1), ReferenceEqualityComparer.Instance);

        public int GetHashCode(Row row) => ReferenceEqualityComparer.Instance.GetHashCode(row.Facts[0]);
    }
}
