using System.Collections.Immutable;
using System.Text;
using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>A file of tests that a letter-writer can read: the first heading says what they are about, each second heading is a test.</summary>
internal sealed record SpecimenFile
{
    private const string LetterKind = "letter";
    private const string PreviousKind = "previous";
    private const string OtherKind = "other";
    private readonly SourceText _text;

    private SpecimenFile(string path, SourceText text, string subject, ImmutableArray<Specimen> specimens) =>
        (Path, _text, Subject, Specimens) = (path, text, subject, specimens);

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Its first heading.</summary>
    public string Subject { get; }

    /// <summary>Its tests in order.</summary>
    public ImmutableArray<Specimen> Specimens { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SpecimenException">It is not written as specimens are.</exception>
    public static SpecimenFile Read(string path) => Parse(path, File.ReadAllText(path));

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="SpecimenException">It is not written as specimens are.</exception>
    public static SpecimenFile Parse(string path, string text) => new Parser(path, new SourceText(text)).Parse();

    /// <summary>The text of the file with other contents in the output blocks of one test.</summary>
    public string With(Specimen specimen, Func<SpecimenBlock, string> content)
    {
        ArgumentNullException.ThrowIfNull(specimen);
        return _text.With(specimen.Outputs.Select(block =>
        {
            var lines = content(block);
            return new TextEdit(block.Span, lines.Length == 0 ? "" : lines + "\n");
        }));
    }

    private sealed class Parser(string path, SourceText text)
    {
        private readonly ImmutableArray<Specimen>.Builder _specimens = ImmutableArray.CreateBuilder<Specimen>();
        private string? _subject;
        private string? _title;
        private int _titleLine;
        private (string? Framework, MarkedText Text)? _letter;
        private OtherText? _previous;
        private List<OtherText> _others = [];
        private List<SpecimenBlock> _outputs = [];

        public SpecimenFile Parse()
        {
            for (var line = 0; line < text.LineCount; line++)
            {
                var words = text[text.Line(line)];
                if (words.StartsWith("# ", StringComparison.Ordinal))
                {
                    _subject = _subject is null ? words[2..].Trim() : throw Error(line, "There is a second heading with one “#”; give it two.");
                }
                else if (words.StartsWith("## ", StringComparison.Ordinal))
                {
                    Finish();
                    (_title, _titleLine) = (words[3..].Trim(), line);
                }
                else if (Fence(words) is { } fence)
                {
                    line = Block(fence, words[fence.Length..].Trim(), line);
                }
            }

            Finish();
            return new SpecimenFile(path, text, _subject ?? throw Error(0, "The file has no heading with one “#” that says what it is about."), _specimens.ToImmutable());
        }

        private int Block(string fence, string info, int first)
        {
            var last = first + 1;
            while (last < text.LineCount && text[text.Line(last)].TrimEnd() != fence)
            {
                last++;
            }

            if (last == text.LineCount)
            {
                throw Error(first, $"The block is never closed with “{fence}”.");
            }

            var span = Span.Between(text.Line(first + 1).Start, text.Line(last).Start);
            var content = last == first + 1 ? "" : text[Span.Between(span.Start, text.Line(last - 1).End)];
            var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = words.FirstOrDefault("");
            if (_title is null)
            {
                throw Error(first, "The block stands before the first heading with two “#”; every test has one.");
            }

            if (kind == PreviousKind)
            {
                _previous = _previous is null ? new OtherText(words.ElementAtOrDefault(1), content) : throw Error(first, $"“{_title}” has a second previous letter; one is enough.");
            }
            else if (kind == OtherKind)
            {
                _others.Add(new OtherText(words.ElementAtOrDefault(1), content));
            }
            else if (kind != LetterKind)
            {
                _outputs.Add(new SpecimenBlock(kind, content, span));
            }
            else if (_letter is not null)
            {
                throw Error(first, $"“{_title}” has a second letter; give it a heading of its own.");
            }
            else
            {
                _letter = (words.ElementAtOrDefault(1), Marked(content, first));
            }

            return last;
        }

        private MarkedText Marked(string content, int line)
        {
            try
            {
                return MarkedText.Parse(content);
            }
            catch (FormatException e)
            {
                throw Error(line, e.Message);
            }
        }

        private void Finish()
        {
            if (_title is null)
            {
                return;
            }

            if (_specimens.Any(specimen => specimen.Title == _title))
            {
                throw Error(_titleLine, $"Two tests are called “{_title}”; rename one.");
            }

            var (framework, letter) = _letter ?? throw Error(_titleLine, $"“{_title}” has no letter; write one in a block that begins with ```{LetterKind}.");
            _specimens.Add(new Specimen
            {
                Subject = _subject ?? "",
                Title = _title,
                Place = $"{path}:{_titleLine + 1}",
                Framework = framework,
                Letter = letter,
                Previous = _previous,
                Others = [.. _others],
                Outputs = [.. _outputs],
            });
            (_letter, _previous, _others, _outputs) = (null, null, [], []);
        }

        private static string? Fence(string line)
        {
            var length = line.AsSpan().IndexOfAnyExcept('`');
            length = length < 0 ? line.Length : length;
            return length >= 3 ? line[..length] : null;
        }

        private SpecimenException Error(int line, string message) => new(path, line + 1, message);
    }
}
