using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads the table of contents, so that what it lists is not taken for headings.</summary>
internal sealed partial class ContentsReader
{
    private const int MostEntries = 60;
    private readonly ImmutableArray<ContentsEntry>.Builder _entries = ImmutableArray.CreateBuilder<ContentsEntry>();
    private bool _isOpen;

    public ImmutableArray<ContentsEntry> Entries => _entries.ToImmutable();

    public bool Takes(Passage passage)
    {
        if (!_isOpen)
        {
            _isOpen = _entries.Count == 0 && passage.Words is [{ Text: "contents" }] or [{ Text: "table" }, { Text: "of" }, { Text: "contents" }];
            return _isOpen;
        }

        var match = Entry().Match(passage.Text);
        if (match.Success && _entries.Count < MostEntries)
        {
            Add(passage.Prose.Phrase(0, match.Groups["words"].Length), int.Parse(match.Groups["page"].Value));
            return true;
        }

        // The first heading of the text is the first that the contents have already listed.
        _isOpen = passage.Words.Length <= 15 && passage.Paragraph.Marker is not { IsBullet: true } && !passage.Text.EndsWith('.') && _entries.Count < MostEntries && !Lists(passage.Prose.Whole);
        if (_isOpen)
        {
            Add(passage.Prose.Whole, null);
        }

        return _isOpen;
    }

    public bool Takes(Table table)
    {
        if (!_isOpen)
        {
            return false;
        }

        foreach (var row in table.Rows)
        {
            var words = row.Cells[0].Paragraphs;
            int? page = int.TryParse(row.Cells[^1].Text, out var number) ? number : null;
            if (!words.IsEmpty)
            {
                Add(words[0].Prose.Whole, page);
            }
        }

        return true;
    }

    private void Add(Phrase words, int? page) => _entries.Add(new ContentsEntry(words, page));

    private bool Lists(Phrase words)
    {
        var folded = GradeWords.Fold(words.Text);
        return _entries.Any(entry => GradeWords.Fold(entry.Words.Text) == folded);
    }

    [GeneratedRegex(@"^(?<words>.{2,200}?)[ .…]{1,200}(?<page>\d{1,3})$")]
    private static partial Regex Entry();
}
