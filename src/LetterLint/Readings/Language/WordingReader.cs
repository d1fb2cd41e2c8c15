using LetterLint.Documents;
using LetterLint.Letters;

namespace LetterLint.Readings.Language;

/// <summary>Reads how a letter is written, once its parts are known.</summary>
internal static class WordingReader
{
    public static Wording Read(Letter letter, Document document)
    {
        var stretches = Stretch.Of(letter, document);
        var abbreviations = new AbbreviationReader(letter, document);
        var terms = Terms.Of(letter.Framework!);
        var doubled = DoubledWords.Of(letter.Framework!);
        var marks = Marks.Of(letter.Framework!);
        return new Wording
        {
            Abbreviations = abbreviations.Introduced,
            AbbreviationUses = abbreviations.Used,
            TermForms =
            [
                .. TermReader.In(stretches, letter.Sections.Select(section => section.Heading), terms)
                    .Concat(CapitalsReader.In(stretches, terms)).Concat(CompoundReader.In(stretches, terms)).Concat(CapitalNames.In(stretches))
                    .Where(form => form.Usual is null || !letter.Framework!.Approved.Has(form.First.Text)),
            ],
            RepeatedWords = [.. stretches.SelectMany(stretch => RepeatedWordReader.In(stretch, document.Source, doubled))],
            MissingSpaces = [.. stretches.SelectMany(stretch => PunctuationReader.MissingSpacesIn(stretch.Prose))],
            DoubledPunctuation = [.. stretches.SelectMany(stretch => PunctuationReader.DoubledIn(stretch.Prose, marks, document.Source))],
            UnpairedMarks = [.. new PairReader(document.Source, marks).In(stretches)],
            RepeatedSentences = [.. RepeatedSentenceReader.In(letter)],
            DisagreeingVerbs = [.. AgreementReader.In(letter)],
            ListEndings = [.. ListEnding.In(letter.Lists)],
        };
    }
}
