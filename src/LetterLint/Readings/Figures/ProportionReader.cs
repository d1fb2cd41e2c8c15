namespace LetterLint.Readings.Figures;

/// <summary>
/// Makes proportions of what the grammar finds: “almost all (97%)”, “a large majority, 68%, of”, “of 20 reviews, 15 (60%)”.
/// </summary>
internal sealed class ProportionReader(FigureGrammar grammar, ProportionWords words, ProportionScale? scale)
{
    // A fraction without a hedge is still a round one.
    private const decimal Roundness = 5;

    // 12 of 16 are 75%; the letter may have rounded up or down.
    private const decimal Rounding = 1;

    private const decimal Five = 5;

    private const int Farthest = 14;

    // One more or less of a few.
    private const decimal OneOfFew = 60;

    private const int LongestWhole = 3;
    private const int Near = 6;

    private const int LongestSentence = 120;

    public IEnumerable<Proportion> Read(FigureLine line, FigureLine? before, Figure? whole)
    {
        var read = new HashSet<int>();
        foreach (var match in line.Find(grammar.Proportions))
        {
            var (word, share) = (match["proportion"], match["share"]);
            // Behind a verb a comma ends the clause, and the percentage may be of something else.
            var isOpen = !line[share - 1].Is("(") && share > word && IsSaid(line, match.EndOf("proportion"), share);
            if ((IsOfAllSaid(line, match) || (!isOpen && !IsSeries(line, share) && !IsOfTwo(line, match))) && words.Limits.At(line, word) is { } said && read.Add(share))
            {
                yield return Of(line, word, said, line[share].Figure!);
            }
        }

        foreach (var match in line.Find(grammar.CountedParts))
        {
            if (CountedOf(line, before, match) is { } counted && read.Add(match["part"]))
            {
                yield return counted;
            }
        }

        foreach (var match in line.Find(grammar.Portions))
        {
            if (!IsSeries(line, PercentOf(match)) && PortionOf(line, match) is { } portion && read.Add(PercentOf(match)))
            {
                yield return portion;
            }
        }

        foreach (var match in line.Find(grammar.Parts))
        {
            var (at, percent) = (match["part"], match["percent"]);
            if (whole is not null && IsOf(line, at)
                && PartOf(line[at].Figure!, whole, line[percent].Figure!, isListed: !line[0].Is("of")) is { } part
                && read.Add(percent))
            {
                yield return part;
            }
        }

        if (Referred(line, before) is var (source, term, told) && read.Add(told))
        {
            yield return Of(source, term, words.Limits.At(source, term)!, line[told].Figure!);
        }

        for (var i = 0; i < line.Count; i++)
        {
            if (words.Limits.At(line, i) is { Value.Above: { } above } said && RestOf(line, i + said.Count) is { } rest)
            {
                yield return new Proportion { Word = line.PhraseOf(i, i + said.Count), Figure = rest, Above = above, IsOfTheRest = true };
            }
        }
    }

    /// <summary>
    /// “The greater part is in work; leaders put the proportion at 44%”, “Most are in work. The proportion is 44%”: a percentage that is said to be that of
    /// the only word for a proportion, and that word; null where there is none or several.
    /// </summary>
    private (FigureLine Line, int Word, int Percent)? Referred(FigureLine line, FigureLine? before)
    {
        for (var at = 1; at < line.Count && at < LongestSentence; at++)
        {
            if (!line.Is(at, "share-noun") || !(line.Any(at - 2, at, token => token.Text is "the" or "that" or "this") || (line[at - 1].Is("a") && line[at - 2].Is(","))))
            {
                continue;
            }

            // “The figure for the year being 44%”.
            var verb = at + 1;
            while (verb < at + Near && line[verb].IsWord && line[verb].Figure is null && !line.Is(verb, "gives-now"))
            {
                verb++;
            }

            verb = line.Is(verb, "gives-now") ? verb : at + 1;
            var gives = line.ClassAt(verb, "gives");
            if (gives == 0 || line[verb + gives].Figure is not { Unit: FigureUnit.Percent } || line.RoleOf(verb + gives) != Role.Own)
            {
                continue;
            }

            var source = at == 1 && before is { Count: < LongestSentence } ? before : line;
            var end = source == line ? at : source.Count;
            int[] said = [.. Enumerable.Range(0, end).Where(i => words.Limits.At(source, i) is not null)];
            return said is [var only] && !source.Any(0, end, token => token.Figure is { Unit: FigureUnit.Percent }) ? (source, only, verb + gives) : null;
        }

        return null;
    }

    private static int PercentOf(FigureMatch match) => Math.Max(match["percent"], match["tally"]);

    /// <summary>“Most are in work or at college, at 44%”: a comma and “at” behind one verb give the figure of all that was said.</summary>
    private static bool IsOfAllSaid(FigureLine line, FigureMatch match) => match["share"] is var share && line[share - 1].Is("at") && line[share - 2].Is(",")
        && VerbsBetween(line, match.EndOf("proportion"), share) <= 1 && line.Has(match.EndOf("proportion"), share, "verb");

    private static bool IsSaid(FigureLine line, int from, int to) => VerbsBetween(line, from, to) > 0;

    /// <summary>The verbs of the clause that stand between: that of “with whom it keeps in touch” is not one.</summary>
    private static int VerbsBetween(FigureLine line, int from, int to)
    {
        var own = 0;
        for (var i = from; i < to; i++)
        {
            own += line.Is(i, "relative") ? -1 : line.Is(i, "verb") && !line.Is(i - 1, "verb") ? 1 : 0;
        }

        return own;
    }

    /// <summary>“Over three quarters (71%, 68%, 66%)”: the figures of one quarter after another.</summary>
    private static bool IsSeries(FigureLine line, int share) =>
        line[share - 1].Is("(") && line[share + 1].Text is "," or ";" && line[share + 2].Figure?.Unit == FigureUnit.Percent;

    /// <summary>“Most plans are good and some visits (44%)”: behind a verb, or an article of its own, another group begins.</summary>
    private static bool IsOfTwo(FigureLine line, FigureMatch match)
    {
        var (word, share) = (match["proportion"], match["share"]);
        for (var i = word; i < share; i++)
        {
            if (line[i].Text is "and" or "or" && line[i].IsWord && !line.Is(i + 1, "second-name"))
            {
                return line.Has(match.EndOf("proportion"), share, "verb") || line.Is(i + 1, "article");
            }
        }

        return false;
    }

    /// <summary>“In the sample of 24, half of them (nine)”, “of which the great majority, nine,”: a word, a count and the one whole before.</summary>
    private Proportion? CountedOf(FigureLine line, FigureLine? before, FigureMatch match)
    {
        var (at, part) = (match["part"], line[match["part"]].Figure!);
        var word = Math.Max(match["proportion"], match["portion"]);
        var isInAll = line.Is(Math.Max(word, at) + 1, "in-all");
        var (from, to) = isInAll || line[at - 1].Is(":") ? (at, at) : word < at ? (word + 1, at) : (at + 1, word);
        var whole = match["whole"] is >= 0 and var own ? line[own].Figure : WholeBefore(line, before, Math.Min(word, at), (from, to));
        if (whole is null || whole.Least < part.Least || whole.Least <= 1 || line.Has(from, to, "verb"))
        {
            return null;
        }

        var exact = 100 * part.Least / whole.Least;
        var share = part with { Unit = FigureUnit.Percent, Least = exact, Most = exact };
        var proportion = match["portion"] >= 0 ? PortionOf(line[word].Figure!, share) : Of(line, word, words.Limits.At(line, word)!, share);
        var slack = OneOfFew / whole.Least;
        return proportion with
        {
            CountedOf = whole,
            Usual = proportion.Usual is { } usual ? (usual.From - slack, usual.To + slack) : null,
        };
    }

    /// <summary>
    /// The one count before a word, here or, where the sentence counts nothing else, in the sentence before it; null where the
    /// word is for a part of something else.
    /// </summary>
    private static Figure? WholeBefore(FigureLine line, FigureLine? before, int word, (int From, int To) group)
    {
        var (source, counts) = (line, Counts(line, word));
        if (counts.Count == 0 && before is not null)
        {
            (source, counts) = (before, Counts(before, before.Count));
        }

        return counts is [var whole] && IsSaidOf(line, group, source, whole) ? source[whole].Figure : null;
    }

    private static List<int> Counts(FigureLine line, int before) =>
        [.. Enumerable.Range(0, before).Where(at => line[at].Figure is { Unit: FigureUnit.Number, IsExact: true, Measure: "", Scale: 1 }
            || line[at].Figure?.Whole is not null)];

    /// <summary>Whether the group is “of them”, or named as the whole is, or not named.</summary>
    private static bool IsSaidOf(FigureLine line, (int From, int To) group, FigureLine source, int whole)
    {
        // “In a small minority (two) of cases” names it behind the count.
        var isBehind = line[group.To + 1].Is(")") && line[group.To + 2].Is("of");
        var (from, to) = isBehind ? (group.To + 3, group.To + 3 + LongestWhole) : group;
        var named = Enumerable.Range(from, Math.Max(0, to - from))
            .Where(at => line[at].IsWord && !line.Is(at, "proportion") && !line.Is(at, "measures-nothing") && !line.Is(at, "of-these")).ToArray();
        return source[whole].Figure!.Whole is null && (named.Length == 0 || source.Any(whole + 1, whole + 1 + LongestWhole, token =>
            token.IsWord && Array.Exists(named, at => line[at].Text == token.Text)));
    }

    private Proportion Of(FigureLine line, int at, Said<Bounds> said, Figure figure)
    {
        var word = line.PhraseOf(at, at + said.Count);
        var usual = scale?.Words.GetValueOrDefault(word.Text.ToLowerInvariant()) ?? words.Anywhere.GetValueOrDefault(word.Text.ToLowerInvariant());
        return new Proportion
        {
            Word = word,
            Figure = figure,
            Above = said.Value.Above,
            Below = said.Value.Below,
            Usual = usual is null ? null : (usual.From, usual.To),
        };
    }

    private static Proportion? PortionOf(FigureLine line, FigureMatch match)
    {
        var percent = PercentOf(match);
        var share = line[percent].Figure!;
        if (match["portion"] is >= 0 and var at)
        {
            // Behind a verb a comma ends the clause, here too.
            var isOpen = !line[percent - 1].Is("(") && IsSaid(line, Math.Min(at, percent), Math.Max(at, percent));
            return isOpen || (match["tally"] >= 0 && line[at].Figure is { IsFraction: false, IsRound: false }) ? null : PortionOf(line[at].Figure!, share);
        }

        return PartOf(line[match["part"]].Figure!, line[match["whole"]].Figure!, share);
    }

    /// <summary>“Of this number, 160 (52%) lived …, 200 (66%) within 20 miles”: no other whole stands between.</summary>
    private static bool IsOf(FigureLine line, int at) => !line.Any(line[0].Is("of") ? 1 : 0, at, token => token.Text is "of" or ";");

    private static Proportion? PartOf(Figure part, Figure whole, Figure share, bool isListed = false)
    {
        if (whole.Least < part.Least || whole.Least <= 1)
        {
            return null;
        }

        // The counts of such lists were rounded to five for some years, and the percentages worked out before.
        var exact = 100 * part.Least / whole.Least;
        var slack = isListed && part.Least % Five == 0 && whole.Least % Five == 0 ? Rounding + (100 * Five / whole.Least) : Rounding;
        return new Proportion { Word = part.Words, Figure = share, Usual = (exact - slack, exact + slack), Whole = whole };
    }

    private static Proportion PortionOf(Figure portion, Figure share)
    {
        var slack = portion.IsFraction || portion.IsRound ? Math.Max(Roundness, share.Whole is { } whole ? OneOfFew / whole : 0) : Rounding;
        return new Proportion
        {
            Word = portion.Words,
            Figure = share,
            Above = portion.Hedge == Hedge.Over ? portion.Least : null,
            Below = portion.Hedge == Hedge.Under ? portion.Most : null,
            Usual = portion.Hedge is Hedge.Over or Hedge.Under ? null : (portion.Least - slack, portion.Most + slack),
        };
    }

    /// <summary>
    /// “… are good or better, but 60% of them are no better than satisfactory”: a share of the same group that the word does not
    /// hold for.
    /// </summary>
    private static Figure? RestOf(FigureLine line, int from)
    {
        var good = from;
        while (good < from + Farthest && !line.HasWords(good, ["good", "or"]) && !line.HasWords(good, ["at", "least", "good"]))
        {
            good++;
        }

        for (var i = good + 1; good < from + Farthest && i <= good + Farthest && i < line.Count; i++)
        {
            if (line[i].Figure is { Unit: FigureUnit.Percent } figure && line[i + 1].Is("of") && line[i + 2].Text is "them" or "these"
                && line[i + 3].Text is "are" or "were"
                && (line.HasWords(i + 4, ["no", "better", "than"]) || line.HasWords(i + 4, ["less", "than", "good"])
                    || line[i + 4].Text is "inadequate" or "satisfactory"))
            {
                return figure;
            }
        }

        return null;
    }
}
