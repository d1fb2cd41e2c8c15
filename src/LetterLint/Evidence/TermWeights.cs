using System.Globalization;
using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>How telling each term is in inspection language: rules/vocabulary/inspection-terms.txt, made by the program in tests/LetterLint.Benchmarks.</summary>
internal sealed class TermWeights
{
    // A term that hardly any report has is as often a slip of the pen as a subject.
    private const double OfUnknown = 0.5;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public TermWeights(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                _weights[line[..blank]] = double.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>From 0 for a term that every report has to 1 for one that none has.</summary>
    public double Of(string stem) => _weights.GetValueOrDefault(stem, OfUnknown);
}
