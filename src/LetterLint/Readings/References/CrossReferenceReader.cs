using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>Finds references to places of the letter itself; “section 47 of the Children Act” is none.</summary>
internal static partial class CrossReferenceReader
{
    // Longer than what the patterns before and behind a reference can match.
    private const int Farthest = 120;

    private const string Nested = "paragraph within others";

    private static readonly HashSet<string> None = [];

    public static IEnumerable<Reference> In(Letter letter, Document document, IEnumerable<NumberedParagraph> paragraphs)
    {
        var items = Items(letter);
        var places = new Dictionary<string, Places>(StringComparer.Ordinal)
        {
            ["paragraph"] = Numbered(paragraphs.Where(paragraph => paragraph.Outer.Length == 0 && !paragraph.IsOutOfStep).MaxBy(paragraph => paragraph.Number)),
            [Nested] = Within(document, paragraphs.LastOrDefault(paragraph => paragraph.Outer.Length > 0)),
            ["recommendation"] = items,
            // What a framework calls an area for improvement may be called otherwise over a list that was not read.
            ["area for improvement"] = items.Highest > 0 ? items : Places.Unknown,
            ["priority action"] = items.Highest > 0 ? items : Places.Unknown,
            ["annex"] = Annexes(letter, document),
            ["page"] = document.LastPage is { } last ? new Places(last, None, null) : Places.Unknown,
        };
        var words = ReferenceWords.Of(letter.Framework!);
        return letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item or SentenceKind.Cell or SentenceKind.Due)
            .SelectMany(sentence => In(sentence.Prose, places, words));
    }

    private static IEnumerable<Reference> In(Prose prose, Dictionary<string, Places> places, ReferenceWords known)
    {
        foreach (Match match in Referring().Matches(prose.Text))
        {
            var noun = match.Groups["noun"].Value.ToLowerInvariant() switch
            {
                ['p', 'a', 'r', ..] => "paragraph",
                ['r', ..] => "recommendation",
                ['a', 'r', ..] => "area for improvement",
                ['p', 'r', ..] => "priority action",
                ['p', ..] => "page",
                _ => "annex",
            };
            var labels = match.Groups["label"].Captures;
            var isNested = labels.Any(label => label.Value.Contains('.', StringComparison.Ordinal));
            var of = !isNested ? places[noun] : noun == "paragraph" ? places[Nested] : Places.Unknown;
            if (of.IsUnknown || known.LeadElsewhere(Behind(prose.Text, match.Index + match.Length)) || OfOthers().IsMatch(Before(prose.Text, match.Index))
                || known.TellOfOther(Before(prose.Text, match.Index).ToString()))
            {
                continue;
            }

            foreach (Capture label in labels)
            {
                var start = labels.Count == 1 ? match.Index : label.Index;
                yield return new Reference(prose.Phrase(start, label.Index + label.Length - start), $"{noun} {label.Value}", noun, of.Have(label.Value), of.Last) { LastNumber = of.LastNumber, LastLabel = of.LastLabel };
            }
        }
    }

    private static string Behind(string text, int at) => text.Substring(at, Math.Min(Farthest, text.Length - at));

    private static ReadOnlySpan<char> Before(string text, int at) => text.AsSpan(Math.Max(0, at - Farthest), Math.Min(Farthest, at));

    private static Places Numbered(NumberedParagraph? last) => new(last?.Number ?? 0, None, last?.Place)
    {
        // Where Word counts, the number does not stand in the text.
        LastNumber = last is { Place.Text: [var first, ..] } && !char.IsAsciiDigit(first) ? last.Number : null,
    };

    /// <summary>“2.4”, as Word draws it or somebody has typed it; unknown where Word draws none, for what is typed may be anything.</summary>
    private static Places Within(Document document, NumberedParagraph? last)
    {
        if (last is null)
        {
            return Places.Unknown;
        }

        var labels = document.Blocks.SelectMany(block => block.ToParagraphs())
            .Select(paragraph => Label().Match(paragraph.Marker is { Span.Length: 0 } marker ? marker.Text : paragraph.Prose.Text))
            .Where(match => match.Success).Select(match => match.Groups["label"].Value).ToHashSet(StringComparer.Ordinal);
        return new(0, labels, last.Place) { LastLabel = last.Label };
    }

    private static Places Items(Letter letter)
    {
        var items = letter.Items.Where(item => item.Kind is ItemKind.Recommendation or ItemKind.Development or ItemKind.Priority).ToArray();
        return new(items.Length, None, items.LastOrDefault()?.Words);
    }

    private static Places Annexes(Letter letter, Document document)
    {
        var named = document.Blocks.SelectMany(block => block.ToParagraphs()).Select(paragraph => paragraph.Prose.Whole)
            .Concat(letter.Contents.Select(entry => entry.Words))
            .Where(words => AnnexHeading().IsMatch(words.Text)).ToArray();
        return new(0, named.Select(words => AnnexHeading().Match(words.Text).Groups["label"].Value).ToHashSet(), named.LastOrDefault());
    }

    [GeneratedRegex(@"(?<!\p{L})(?<noun>[Pp]aragraphs?|[Pp]aras?\.?|[Pp]ages?|[Rr]ecommendations?|[Aa]reas? for (?:further )?(?:improvement|development)|[Pp]riority actions?) (?<label>\d{1,3}(?:\.\d{1,3}){0,8})(?![\d%]|\.\d)(?:(?:,|;|,? and| to|,? or| ?[–-]| &) ?(?<label>\d{1,3}(?:\.\d{1,3}){0,8})(?![\d%]|\.\d)){0,15}|(?<!\p{L})(?<noun>[Aa]nnex(?:e|es)?|[Aa]ppendix|[Aa]ppendices) (?<label>[A-Z]|\d{1,2})(?![\p{L}\d])")]
    private static partial Regex Referring();

    [GeneratedRegex(@"(?:'s?|\bits|\btheir|\bof \p{Lu}\p{L}{1,30}) (?:\p{L}{1,20} )?$")]
    private static partial Regex OfOthers();

    [GeneratedRegex(@"^(?:Annexe?|Appendix|ANNEXE?|APPENDIX) (?<label>[A-Z]|\d{1,2})(?!\w)(?! of| to| \p{Ll}{1,20} \p{Ll})")]
    private static partial Regex AnnexHeading();

    [GeneratedRegex(@"^\(?(?<label>[0-9]{1,3}(?:\.[0-9]{1,3}){0,8})(?:[.):]? |[.):]?$)")]
    private static partial Regex Label();

    /// <summary>The places of one kind that a letter has.</summary>
    private sealed record Places(int Highest, IReadOnlySet<string> Labels, Phrase? Last)
    {
        public int? LastNumber { get; init; }

        public string? LastLabel { get; init; }

        public static readonly Places Unknown = new(-1, None, null);

        public bool IsUnknown => Highest < 0;

        public bool Have(string label) => Labels.Contains(label)
            || (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Highest);
    }
}
