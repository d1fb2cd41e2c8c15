using System.Text.RegularExpressions;
using LetterLint.Benchmarks;
using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Fixing;
using LetterLint.Reporting;
using LetterLint.Tests.Documents;
using Shouldly;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Word;

/// <summary>A hostile Word file that doubles costs no more than double to read, to comment and to fix.</summary>
public sealed partial class WordGrowthTests
{
    private const int Count = 400;

    private static readonly Dictionary<string, Func<int, Docx>> Kinds = new(StringComparer.Ordinal)
    {
        ["runs"] = count => Line(count, Late),
        ["paragraphs"] = count => new Docx(Head + string.Concat(Enumerable.Range(0, count).Select(i => P(Late(i))))),
        ["a run without end"] = count => new Docx(Head + P(R(string.Concat(Enumerable.Range(0, count).Select(Words))))),
        ["a run in pieces"] = count => new Docx(Head + P($"<w:r>{string.Concat(Enumerable.Range(0, count).Select(i => $"<w:t xml:space=\"preserve\">{Words(i)}</w:t>"))}</w:r>")),
        ["a run of many looks"] = count => new Docx(Head + P($"<w:r><w:rPr>{string.Concat(Enumerable.Repeat("<w:b/>", count))}</w:rPr><w:t xml:space=\"preserve\">{string.Concat(Enumerable.Range(0, count).Select(Words))}</w:t></w:r>")),
        ["marks between runs"] = count => Line(count, i => Late(i) + $"<w:bookmarkStart w:id=\"{i}\" w:name=\"b{i}\"/>"),
        ["own comments"] = count => Line(count, i => $"<w:commentRangeStart w:id=\"{i}\"/>{Late(i)}<w:commentRangeEnd w:id=\"{i}\"/><w:r><w:commentReference w:id=\"{i}\"/></w:r>") with
        {
            Comments = string.Concat(Enumerable.Range(0, count).Select(i => $"<w:comment w:id=\"{i}\" w:author=\"{Comment.Tool}\">{P(R("Late?"))}</w:comment>")),
        },
        ["fields"] = count => Line(count, i => Mark("begin") + Mark("separate") + Late(i) + Mark("end")),
        ["a field without end"] = count => Line(count, i => (i == 0 ? Mark("begin") + Mark("separate") : "") + Late(i)),
        ["links"] = count => Line(count, i => $"<w:hyperlink>{Late(i)}</w:hyperlink>"),
        ["hidden words"] = count => Line(count, i => R(Words(i), "<w:vanish/>")),
        ["deleted words"] = count => Line(count, i => Deleted(Words(i))),
        ["inserted words"] = count => Line(count, i => Changed("ins", Late(i))),
        ["prompts"] = count => Line(count, i => $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Late(i)}</w:sdtContent></w:sdt>"),
        ["comments"] = count => Line(count, i => $"<w:commentRangeStart w:id=\"{i}\"/>{Late(i)}<w:commentRangeEnd w:id=\"{i}\"/>") with
        {
            Comments = string.Concat(Enumerable.Range(0, count).Select(i => $"<w:comment w:id=\"{i}\" w:author=\"Ann\">{P(R("Late?"))}</w:comment>")),
        },
        ["comments on everything"] = count => new Docx(Head + P(
            string.Concat(Enumerable.Range(0, count).Select(i => $"<w:commentRangeStart w:id=\"{i}\"/>"))
            + string.Concat(Enumerable.Range(0, count).Select(Late))
            + string.Concat(Enumerable.Range(0, count).Select(i => $"<w:commentRangeEnd w:id=\"{i}\"/>"))))
        {
            Comments = string.Concat(Enumerable.Range(0, count).Select(i => $"<w:comment w:id=\"{i}\" w:author=\"Ann\">{P(R("Late?"))}</w:comment>")),
        },
        ["notes"] = count => Line(count, i => R("Late.") + $"<w:r><w:footnoteReference w:id=\"{i}\"/></w:r>") with
        {
            Footnotes = string.Concat(Enumerable.Range(0, count).Select(i => $"<w:footnote w:id=\"{i}\">{P(Late(i))}</w:footnote>")),
        },
        ["one note again and again"] = count => Line(count, i => R("Late.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") with
        {
            Footnotes = $"<w:footnote w:id=\"1\">{P(string.Concat(Enumerable.Range(0, count).Select(Late)))}</w:footnote>",
        },
        ["numbered paragraphs"] = count => new Docx(Head + string.Concat(Enumerable.Range(0, count).Select(i => P(Late(i), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))))
        {
            Numbering = $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{new string('a', count)}%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        },
        ["text boxes"] = count => Line(count, i => $"<w:r><w:pict><v:textbox><w:txbxContent>{P(Late(i))}</w:txbxContent></v:textbox></w:pict></w:r>"),
    };

    private static string Head { get; } = Paragraphs("Staying safe Grade 3", "The contribution of services to improving outcomes for children and young people in this aspect is good.");

    public static TheoryData<string> Names() => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubling_a_file_doubles_the_work(string kind)
    {
        // What is read once a process is no part of it.
        Cost(kind, 4 * Count);
        Growth.Grown(Cost(kind, Count), Cost(kind, 2 * Count), Cost(kind, 4 * Count)).ShouldBeEmpty();
    }

    /// <summary>To go back through siblings costs no bytes that could be counted, and the square of what it goes through.</summary>
    [Fact]
    public void No_writer_goes_back_through_siblings()
    {
        var writers = Repository.Files("src/LetterLint/Documents/Word/Writing", "*.cs");
        writers.Count.ShouldBeGreaterThan(5);
        writers.Where(path => GoesBack().IsMatch(File.ReadAllText(Repository.PathOf(path)))).ShouldBeEmpty($"what {nameof(Siblings)} is for");
    }

    [GeneratedRegex(@"\b(?:AddBeforeSelf|PreviousNode|(?:Elements|Nodes)BeforeSelf)\b|\.Remove\(\)|\.ReplaceWith\(")]
    private static partial Regex GoesBack();

    private static Dictionary<string, long> Cost(string kind, int count)
    {
        var bytes = Kinds[kind](count).ToBytes();
        var framework = Repository.Linter.Frameworks.Find("apa-2007");
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        var document = Step("read", () => WordReader.Read("letter.docx", bytes));
        var result = Repository.Linter.Lint(document, framework);
        Step("report annotate", () => MarginReport.Write(result, Repository.Linter.Rules, bytes));
        Step("report fix", () => new LetterFixer(Repository.Linter, DateTimeOffset.UnixEpoch).Fix(result, bytes));
        return costs;

        T Step<T>(string name, Func<T> work)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var done = work();
            costs[name] = GC.GetAllocatedBytesForCurrentThread() - before;
            return done;
        }
    }

    private static Docx Line(int count, Func<int, string> piece) => new(Head + P(string.Concat(Enumerable.Range(0, count).Select(piece))));

    private static string Words(int i) => $"Plan {i} for the the child is late. ";

    private static string Late(int i) => R(Words(i));

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";
}
