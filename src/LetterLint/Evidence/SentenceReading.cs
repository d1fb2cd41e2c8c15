using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>A sentence as the evidence finder reads it: its terms, the groups of related terms in it, its clauses and its cues.</summary>
internal sealed class SentenceReading
{
    public SentenceReading(Sentence sentence, LetterVocabulary vocabulary, Lexicon lexicon)
    {
        Sentence = sentence;
        var words = sentence.Words.AsSpan();
        (var terms, var origins) = vocabulary.Read(words);
        Terms = terms;
        TermSet = [.. terms];
        var stems = terms.Select(vocabulary.Stem).ToArray();
        var groups = lexicon.RelatedIn(stems).ToArray();
        GroupSet = [.. groups.Select(group => group.Group)];
        Clauses = [.. Clause.Of(sentence, lexicon)];
        foreach (var clause in Clauses)
        {
            for (var at = 0; at < terms.Length; at++)
            {
                if (clause.From <= origins[at] && origins[at] < clause.To)
                {
                    clause.Terms.Add(terms[at]);
                }
            }

            clause.Groups.UnionWith(groups.Where(group => clause.From <= origins[group.From] && origins[group.From] < clause.To).Select(group => group.Group));
        }

        for (var at = 1; at < terms.Length; at++)
        {
            Pairs.Add((terms[at - 1], terms[at]));
        }

        Carries = words.Length > 0 && (lexicon.Carry.At(words, 0) is not null || (words.Length > 1 && lexicon.Turn.At(words, 0) is not null && lexicon.Carry.At(words, 1) is not null));
    }

    public Sentence Sentence { get; }

    /// <summary>The aspect that its section, or the section that this is a part of, judges.</summary>
    public string? Aspect => Sentence.Section is { } section ? (section.Whole ?? section).Form.Aspect : null;

    public int[] Terms { get; }

    public HashSet<int> TermSet { get; }

    public HashSet<int> GroupSet { get; }

    public Clause[] Clauses { get; }

    /// <summary>Terms that stand side by side.</summary>
    public HashSet<(int, int)> Pairs { get; } = [];

    /// <summary>Whether its subject may be that of the sentence before.</summary>
    public bool Carries { get; }

    public int Needs => Clauses.Sum(clause => clause.Needs);

    public int Praises => Clauses.Sum(clause => clause.Praises);

    public bool HasComparator => Clauses.Any(clause => clause.HasComparator);

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead => Clauses.Any(clause => clause.LooksAhead);

    public bool Extols => Clauses.Any(clause => clause.Extols) && Needs == 0 && !LooksAhead;

    public bool HasLowGrade => Clauses.Any(clause => clause.HasLowGrade);
}
