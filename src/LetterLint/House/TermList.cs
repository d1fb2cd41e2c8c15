using LetterLint.Letters;
using LetterLint.Rules;

namespace LetterLint.House;

/// <summary>A rule that is written as a list of terms: what the house says, and what it says that instead of.</summary>
internal sealed class TermList : LetterRule
{
    private readonly Dictionary<string, List<TermForm>> _byFirstWord = new(StringComparer.Ordinal);

    internal TermList(string id, RuleInfo info, IEnumerable<Term> terms)
        : base(id)
    {
        Info = info;
        foreach (var term in terms)
        {
            foreach (var form in term.InsteadOf)
            {
                (_byFirstWord.TryGetValue(form.FirstWord, out var forms) ? forms : _byFirstWord[form.FirstWord] = []).Add(form with { Term = term });
            }
        }
    }

    /// <summary>What the list says of itself.</summary>
    public override RuleInfo Info { get; }

    protected override Pattern Define() =>
        Match<UsedWord>(word => word.Sentence.Kind != SentenceKind.Front && FormAt(word) != null)
            .Not<Statement>((word, statement) => statement.Words.Span.Contains(word.Span))
            .Report(word => Report(word, FormAt(word)!));

    private static Finding Report(UsedWord word, TermForm form)
    {
        var found = word.Words(form.Length);
        var say = form.Term!.Say;
        return At(found, $"“{found}” is “{say}” in the house style: {form.Term.Because}")
            .Offer(char.IsUpper(found.Text[0]) && char.IsLower(say[0]) && word.Index == 0 ? char.ToUpperInvariant(say[0]) + say[1..] : say);
    }

    /// <summary>The longest form that stands here, unless it is part of what the term excepts.</summary>
    private TermForm? FormAt(UsedWord word)
    {
        if (!_byFirstWord.TryGetValue(word.Text, out var forms))
        {
            return null;
        }

        TermForm? longest = null;
        foreach (var form in forms)
        {
            longest = form.Length > (longest?.Length ?? 0) && form.StandsAt(word.Sentence, word.Index) ? form : longest;
        }

        return longest is not null && longest.Term!.IsExcepted(word.Sentence, word.Index, longest.Length) ? null : longest;
    }
}
