namespace LetterLint.Tests;

/// <summary>What may happen to a letter on its way: the same mutilations from run to run.</summary>
internal static class Mutilations
{
    private const int OfEachKind = 3;
    private const string Strewn = "|\t\f<>*#•.0 [](){}&\\_`\0\uD83D";

    public static IEnumerable<(string Name, string Text)> Of(string text)
    {
        var random = new Random(20071126);
        for (var i = 0; i < OfEachKind; i++)
        {
            var lines = text.Split('\n');
            var from = random.Next(text.Length);
            var to = random.Next(from, text.Length);
            yield return ($"cut off at {from}", text[..from]);
            yield return ($"begun at {from}", text[from..]);
            yield return ($"cut out from {from} to {to}", text[..from] + text[to..]);
            yield return ($"doubled from {from} to {to}", text[..to] + text[from..]);
            yield return ($"lines shuffled ({i})", Shuffled(lines, random));
            yield return ($"lines lost ({i})", string.Join('\n', lines.Where(_ => random.Next(5) > 0)));
            yield return ($"signs lost ({i})", string.Concat(text.Where(_ => random.Next(50) > 0)));
            yield return ($"signs strewn in ({i})", string.Concat(text.SelectMany(unit => random.Next(40) > 0 ? [unit] : new[] { Strewn[random.Next(Strewn.Length)], unit })));
        }

        yield return ("without blank lines", string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0)));
        yield return ("without blanks", text.Replace(" ", ""));
        yield return ("on one line", text.ReplaceLineEndings(" "));
        yield return ("one word a line", text.Replace(' ', '\n'));
        yield return ("in capitals", text.ToUpperInvariant());
        yield return ("with old line ends", text.ReplaceLineEndings("\r"));
        yield return ("backwards", string.Concat(text.Reverse()));
    }

    private static string Shuffled(string[] lines, Random random)
    {
        lines = [.. lines];
        random.Shuffle(lines);
        return string.Join('\n', lines);
    }
}
