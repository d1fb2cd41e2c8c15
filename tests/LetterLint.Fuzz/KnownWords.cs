using System.Text;
using System.Text.RegularExpressions;

namespace LetterLint.Fuzz;

/// <summary>
/// Letters whose sentences are the words of rules/vocabulary in any order, with figures, dates and names between, or sentences of the blind drafts
/// with some of their words changed for such: nobody writes them, and every reader knows what to do.
/// </summary>
internal static partial class KnownWords
{
    private static readonly string[] Frameworks = ["apa-2006", "apa-2007", "assessment-2011", "ilacs-focused-visit", "ilacs-inspection", "jar-2009", "sccif", "send-area-2023", "sif"];

    private static readonly string[] Words = [.. Directory.EnumerateFiles(Path.Join(FuzzTests.Root(), "rules", "vocabulary"), "*.yml").Order(StringComparer.Ordinal)
        .Where(path => !path.EndsWith("evidence-weights.yml", StringComparison.Ordinal)).SelectMany(path => Word().Matches(File.ReadAllText(path)).Select(match => match.Value)).Distinct()];

    private static readonly string[] Sentences = [.. Directory.EnumerateFiles(Path.Join(FuzzTests.Root(), "tests", "blind"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal)).SelectMany(path => SentenceEnd().Split(File.ReadAllText(path))).Where(sentence => sentence.Length is > 20 and < 400)];

    // What the readers of figures, dates, names and judgements ask for beside words.
    private static readonly string[] Figures =
    [
        "3", "12", "47", "100", "0", "63%", "66 per cent", "101%", "two", "seven", "one in five", "three of the 12", "half", "a third", "two thirds", "£4 million", "2.5", "40 per 10,000", "10 percentage points",
        "2006", "2006–07", "2006/07", "in March 2007", "on 31 March 2008", "31 November 2008", "12 weeks", "35 days", "16- and 17-year-olds", "Year 6", "twice", "(12)", "(63%)", "12:", "paragraph 3", "Grade 2",
    ];

    private static readonly string[] Names = ["Northmere", "Northmere's", "Tarnwick Council", "Mrs Jane Halloway", "CAMHS", "(CAMHS)", "the Harbour Centre", "Ofsted", "Marlow", "LSCB", "Children", "the council"];

    private static readonly string[] Marks = [",", ";", ":", " –", ",", " (", ")", "'", "’s", "”", " “"];

    private static readonly string[] Frames = ["## Staying safe Grade 3", "## Main findings", "### Areas for development", "## What needs to improve", "## Recommendations", "## Findings", "| Judgement | Grade |\n|---|---|\n| Staying safe | Good |", "# Summary", "Dear Mrs Halloway", "Yours sincerely"];

    /// <summary>A letter that names its framework in its first line, so that a smaller one is of the same.</summary>
    public static string Letter(Random random)
    {
        var text = new StringBuilder(One(Frameworks, random)).Append("\n\n");
        for (var left = random.Next(2, 30); left > 0; left--)
        {
            text.Append(random.Next(5) switch
            {
                0 => One(Frames, random),
                1 => "- " + Sentence(random),
                2 => $"{random.Next(1, 30)}. {Sentence(random)} {Sentence(random)}",
                _ => $"{Sentence(random)} {Sentence(random)}",
            }).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>The framework that the first line names; the first of all where it was cut off.</summary>
    public static string FrameworkOf(string text) => Array.Find(Frameworks, name => text.StartsWith(name + "\n", StringComparison.Ordinal)) ?? Frameworks[0];

    private static string Sentence(Random random) => random.Next(3) == 0 ? OfWords(random) : Changed(One(Sentences, random), random);

    private static string Changed(string sentence, Random random)
    {
        List<string> words = [.. sentence.Split(' ')];
        for (var left = random.Next(4); left > 0; left--)
        {
            var at = random.Next(words.Count);
            var word = One(random.Next(3) == 0 ? Figures : Words, random);
            words = random.Next(4) switch
            {
                0 => [.. words[..at], word, .. words[at..]],
                1 when words.Count > 1 => [.. words[..at], .. words[(at + 1)..]],
                _ => [.. words[..at], word, .. words[(at + 1)..]],
            };
        }

        return string.Join(' ', words);
    }

    private static string OfWords(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(3, 28); left > 0; left--)
        {
            text.Append(random.Next(14) switch
            {
                < 3 => " " + One(Figures, random),
                3 => " " + One(Names, random),
                4 => One(Marks, random),
                _ => " " + One(Words, random),
            });
        }

        var sentence = text.ToString().TrimStart();
        return sentence.Length == 0 ? "." : char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[a-z]+(?:'s)?")]
    private static partial Regex Word();
}
