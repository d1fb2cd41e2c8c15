using System.IO.Compression;
using System.Text;
using LetterLint.Documents;

namespace LetterLint.Benchmarks;

/// <summary>A letter that holds one kind of thing as many times as it is asked to: the worst that some reader or rule can be given.</summary>
internal sealed record WorstText(string Name, Func<int, Document> Letter)
{
    // Four times as many stay within what a letter may ask.
    private const int MostLines = 12_000;
    private const int Tried = 200;

    private const string Frame = """
        19 November 2007

        Mrs Hilary Penhallow
        Director of Children's Services
        Northmere Borough Council
        NM1 4TR

        Dear Mrs Penhallow

        # 2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN AND YOUNG PEOPLE IN NORTHMERE BOROUGH COUNCIL

        ## Overall effectiveness of children's services

        Grade 3

        The overall effectiveness of children's services is good.

        Staying safe Grade 3

        ## Summary of strengths and areas for development

        The contribution of services to improving outcomes for children and young people in this aspect is good.

        {0}

        ## Areas for development

        • Increase the proportion of initial assessments that are completed within the agreed timescale.
        {1}

        Yours sincerely

        Juliet Winstanley
        Divisional Manager
        """;

    private static readonly string[] Kinds =
    [
        "Staying safe", "Being healthy", "Enjoying and achieving", "Making a positive contribution",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WorstText> All { get; } =
    [
        OneLine("a paragraph on one line", i => $"Social workers in area {i} visit most families promptly, but plans are late. "),
        OneLine("banners", i => "------ ====== DRAFT "),
        OneLine("open brackets", i => "reviews are (late [and "),
        OneLine("closed brackets", i => "reviews are late) and] "),
        OneLine("nested brackets", i => "(a [b (c "),
        OneLine("open quotation marks", i => "‘ready “able "),
        OneLine("straight quotation marks", i => "\"ready 'able "),
        OneLine("apostrophes", i => "children's carers' "),
        OneLine("hyphens", i => "well-known-"),
        OneLine("hyphenated words", i => "long-term part-time "),
        OneLine("dashes", i => "late – "),
        OneLine("a word without end", i => "ab"),
        OneLine("a figure without end", i => "12"),
        OneLine("grouped figures", i => "1,000,"),
        OneLine("blanks", i => " \t"),
        OneLine("stops", i => "."),
        OneLine("stops and blanks", i => ". "),
        OneLine("exclamation marks", i => "!? "),
        OneLine("commas", i => "late, poor, "),
        OneLine("conjunctions", i => "late and poor or "),
        OneLine("semicolons", i => "plans are late; "),
        OneLine("grades on one line", i => "Grade 3 "),
        OneLine("judgement words", i => "good outstanding inadequate "),
        OneLine("judgements on one line", i => "Staying safe Grade 3. "),
        OneLine("percentages", i => "from 58% to 66% "),
        OneLine("figures with percentages", i => $"{i} of {i + 40} children (12%) "),
        OneLine("tallies", i => "Of the 12 homes, three are good, two are adequate and one is poor. "),
        OneLine("parts of one whole", i => "of the 12 homes three are good, "),
        OneLine("proportions", i => "a majority of children, 40%, "),
        OneLine("changes", i => "rose from 58 to 66, fell to 40, "),
        OneLine("comparisons", i => "91% is above the average of 85%, "),
        OneLine("restated figures", i => $"There are {i % 97} children looked after. "),
        OneLine("number words", i => "twenty one hundred and thirty "),
        OneLine("names with titles", i => $"Mrs {Capital(i)} and "),
        OneLine("names", i => $"{Capital(i)} {Capital(i + 1)} met "),
        OneLine("councils", i => $"{Capital(i)} County Council, "),
        OneLine("one council", i => "Northmere Borough Council and "),
        OneLine("councils that differ", i => $"Northmere {Capital(i)} Council. "),
        OneLine("authority letters", i => "NORTHMERE "),
        OneLine("abbreviations explained", i => $"{Capital(i)} {Capital(i + 7)} Board ({Capital(i)[0]}{Capital(i + 7)[0]}B) "),
        OneLine("abbreviations", i => $"the {Capital(i)[..3].ToUpperInvariant()} "),
        OneLine("initials", i => "A. B. "),
        OneLine("capitals", i => "Local Safeguarding Children Board "),
        OneLine("terms", i => "multi-agency multiagency multi agency "),
        OneLine("cross references", i => $"see paragraph {i} and section {i}. "),
        OneLine("notes", i => $"late[{i}] "),
        OneLine("raised notes", i => "late¹² "),
        OneLine("comments", i => "<!-- late --> "),
        OneLine("comments that never end", i => "<!-- late "),
        OneLine("waivers on one line", i => $"<!-- letterlint: waive word-repeated because {i} --> the the "),
        OneLine("drafting marks", i => "[TBC] XX ??? "),
        OneLine("suggested changes", i => "{++late++} {--poor--} {~~a~>b~~} {==c==} "),
        OneLine("suggested changes that never end", i => "{++late {--poor {~~a "),
        OneLine("strokes", i => "~~late "),
        OneLine("emphasis", i => "**late *poor_ __ "),
        OneLine("back quotes", i => "`late "),
        OneLine("escapes", i => "\\*\\_ "),
        OneLine("entities", i => "&amp;&#x41;& "),
        OneLine("tags", i => "<b>late</b> <i "),
        OneLine("links", i => "[late](http://a.b) [poor]( "),
        OneLine("addresses", i => "http://a.b/c@d.e "),
        OneLine("combined letters", i => "e\u0301\u0301"),
        OneLine("pictures", i => "\uD83D\uDE00"),
        OneLine("halves of pictures", i => "\uD83D"),
        OneLine("other digits", i => "٣ １ "),
        OneLine("dates on one line", i => "12 March 2007, "),
        OneLine("ranges of dates", i => "12 to 14 March 2007 – "),
        OneLine("years", i => "2006/07 in 2005 "),
        OneLine("repeated words", i => "the "),
        OneLine("repeated sentences", i => "Plans for most children are late and too few are reviewed. "),
        OneLine("sentences that begin alike", i => $"Plans for most children in the area are late and too few are reviewed by {Capital(i)}. "),
        OneLine("concerns", i => $"Reviews by {Capital(i)} are too often late and weak. "),
        OneLine("verbs", i => "The plans is late. The plan are. "),
        OneLine("claims", i => "The capacity to improve is good and staying safe is adequate. "),
        OneLine("overall judgements", i => "The overall effectiveness of children's services is good. "),
        OneLine("trends", i => "Staying safe has improved from adequate to good since the last assessment. "),
        OneLine("previous judgements", i => "In 2006 staying safe was judged adequate. "),
        OneLine("counts of grades", i => "Of the five outcomes, three are good and one is adequate. "),
        OneLine("missing spaces", i => "late.Poor,and"),
        Lines("lines", i => $"Plans in area {i} are late."),
        Lines("lines that join", i => "plans and"),
        Lines("blank lines", i => "\n"),
        Lines("paragraphs", i => $"Plans in area {i} are late and reviews are poor.\n"),
        Lines("one paragraph again and again", i => "Plans for most children are late and too few of them are reviewed.\n"),
        Lines("graded lines", i => $"{Kinds[i % 4]} Grade {i % 4 + 1}\n"),
        Lines("scale", i => "Grade 4: outstanding\n"),
        Lines("headings", i => $"## Heading {Capital(i)}\n"),
        Lines("one heading", i => "## Staying safe\n"),
        Lines("headings of the letter", i => $"## {Kinds[i % 4]}\n\nText of it.\n"),
        Lines("numbered headings", i => $"## {i} Heading\n"),
        Lines("numbered paragraphs", i => $"{i}. Plans in area {i} are late.\n"),
        Lines("numbered paragraphs in parts", i => $"{i / 10 + 1}.{i % 10 + 1} Plans in area {i} are late, see paragraph {i / 10 + 1}.{i % 10 + 1}.\n"),
        Lines("list items", i => $"• plans in area {i};"),
        Lines("items inside items", i => new string(' ', i % 20 * 2) + "- plans are late"),
        Lines("items ever deeper", i => new string(' ', i % 400) + "- late"),
        Lines("labelled items", i => $"({(char)('a' + i % 26)}) plans are late"),
        Lines("roman items", i => "iv. plans are late"),
        Lines("table rows", i => $"| Staying safe | {i % 4 + 1} |"),
        Lines("wide table rows", i => string.Concat(Enumerable.Repeat("| a ", 30)) + "|"),
        Lines("tab rows", i => $"Staying safe\t{i % 4 + 1}"),
        Lines("rows in columns", i => $"Staying safe          {i % 4 + 1}          good"),
        Lines("two columns", i => $"Plans are late and few        Reviews in area {i} are good"),
        Lines("rows of tags", i => "<tr><td>Staying safe</td><td>3</td></tr>"),
        Lines("table of tags", i => "<table><tr><td>Staying safe</td></tr></table>"),
        Lines("tables of tags that never end", i => "<table><tr><td>Staying safe"),
        Lines("pages", i => $"Northmere Borough Council\f\nPlans are late.\n\n{i}"),
        Lines("page numbers", i => $"Page {i} of 9000\n"),
        Lines("contents", i => $"Staying safe ........ {i}"),
        Lines("notes of the page", i => $"late[^{i}]\n\n[^{i}]: Of the plan.\n"),
        Lines("notes with one mark", i => "late[^1]\n\n[^1]: Of the plan.\n"),
        Lines("notes at the foot", i => $"{i % 90 + 1} See the plan of area {i}.\n\nPlans are late.{i % 90 + 1}\n"),
        Lines("waivers", i => $"<!-- letterlint: waive word-repeated because {i} -->\nThe the plan.\n"),
        Lines("waivers of nothing", i => "<!-- letterlint: waive word-repeated -->\n"),
        Lines("dates", i => $"{i % 28 + 1} March 2007\n"),
        Lines("salutations", i => $"Dear Mrs {Capital(i)}\n"),
        Lines("leave", i => "Yours faithfully\n"),
        Lines("statements", i => "The contribution of services to improving outcomes for children and young people in this aspect is good.\n"),
        Lines("quotations of lines", i => "> late"),
        Lines("fences", i => "```"),
        Lines("rules", i => "-----"),
        Lines("underlined headings", i => "Staying safe\n============\n"),
        Lines("lines in capitals", i => "STAYING SAFE AND WELL"),
        Lines("banners on lines", i => "***** DRAFT – NOT FOR PUBLICATION *****"),
        Items("items without a need", i => $"• Improve the {Capital(i)} of plans."),
        Items("one item", i => "• Improve the timeliness of reviews for children."),
        Word("paragraphs in Word", i => P($"Plans in area {i} are late.")),
        Word("runs", i => "", i => R("late ")),
        Word("formatted runs", i => "", i => "<w:r><w:rPr><w:b/><w:highlight w:val=\"yellow\"/></w:rPr><w:t>late </w:t></w:r>"),
        Word("pieces of text", i => "", i => i == 0 ? "<w:r><w:t>a</w:t></w:r>" : "<w:r><w:t><![CDATA[ab]]><![CDATA[cd]]></w:t></w:r>"),
        WordPieces("pieces of one text", "<![CDATA[ab]]>"),
        WordPieces("remarks in one text", "a<!-- b -->"),
        WordPieces("entities in one text", "&amp;"),
        Word("tracked changes", i => "", i => $"<w:ins w:id=\"{i}\" w:author=\"Ann\">{R("late ")}</w:ins><w:del w:id=\"{i}\" w:author=\"Ann\"><w:r><w:delText>poor </w:delText></w:r></w:del>"),
        Word("tracked paragraphs", i => $"<w:p><w:pPr><w:rPr><w:del w:id=\"{i}\" w:author=\"Ann\"/></w:rPr></w:pPr>{R("late ")}</w:p>"),
        Word("bookmarks", i => "", i => $"<w:bookmarkStart w:id=\"{i}\" w:name=\"b{i}\"/>{R("late ")}<w:bookmarkEnd w:id=\"{i}\"/>"),
        Word("hyperlinks", i => "", i => $"<w:hyperlink w:anchor=\"b{i}\">{R("late ")}</w:hyperlink>"),
        Word("fields", i => "", i => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF b{i}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("late ")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        Word("fields that never end", i => "", i => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{R("late ")}"),
        Word("tables in Word", i => $"<w:tbl><w:tr><w:tc>{P("Staying safe")}</w:tc><w:tc>{P("3")}</w:tc></w:tr></w:tbl>"),
        Word("numbered in Word", i => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{i % 9}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R("late")}</w:p>"),
        Word("headings in Word", i => $"<w:p><w:pPr><w:outlineLvl w:val=\"{i % 9}\"/></w:pPr>{R("Staying safe " + i)}</w:p>"),
        Word("content controls", i => $"<w:sdt><w:sdtContent>{P("late")}</w:sdtContent></w:sdt>"),
        Word("line ends in Word", i => "", i => "<w:r><w:t>late</w:t><w:br/></w:r>"),
        Word("tabs in Word", i => "", i => "<w:r><w:t>late</w:t><w:tab/></w:r>"),
        Word("symbols", i => "", i => "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>"),
        Word("rows in Word", i => "", null, i => $"<w:tr><w:tc>{P("Staying safe")}</w:tc><w:tc>{P("3")}</w:tc></w:tr>"),
    ];

    /// <summary>How many pieces make about so many characters.</summary>
    public int CountFor(int characters)
    {
        var (one, other) = (Letter(Tried), Letter(2 * Tried));
        var length = Math.Max(1, other.Source.Text.Length - one.Source.Text.Length);
        var lines = (other.Source.LineCount - one.Source.LineCount) / Tried;
        var count = (int)((long)characters * Tried / length);
        return Math.Min(count, lines > 0 || one.Name.EndsWith(".docx", StringComparison.Ordinal) ? MostLines / Math.Max(1, lines) : count);
    }

    private static WorstText OneLine(string name, Func<int, string> piece) => new(name, count => Text(string.Concat(Enumerable.Range(0, count).Select(piece)), ""));

    private static WorstText Lines(string name, Func<int, string> piece) => new(name, count => Text(string.Join('\n', Enumerable.Range(0, count).Select(piece)), ""));

    private static WorstText Items(string name, Func<int, string> piece) => new(name, count => Text("", string.Join('\n', Enumerable.Range(0, count).Select(piece))));

    private static Document Text(string prose, string items) =>
        PlainTextReader.FromText("worst.md", Frame.Replace("{0}", prose, StringComparison.Ordinal).Replace("{1}", items, StringComparison.Ordinal));

    private static WorstText WordPieces(string name, string piece) =>
        new(name, count => Read($"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat(piece, count))}</w:t></w:r></w:p>"));

    private static WorstText Word(string name, Func<int, string> block, Func<int, string>? run = null, Func<int, string>? row = null) => new(name, count => Read(
        string.Concat(Enumerable.Range(0, count).Select(block))
        + (run is null ? "" : $"<w:p>{string.Concat(Enumerable.Range(0, count).Select(run))}</w:p>")
        + (row is null ? "" : $"<w:tbl>{string.Concat(Enumerable.Range(0, count).Select(row))}</w:tbl>")));

    private static Document Read(string body) => WordReader.Read("worst.docx", File(body));

    private static string P(string words) => $"<w:p>{R(words)}</w:p>";

    private static string R(string words) => $"<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    private static byte[] File(string body)
    {
        const string Office = "http://schemas.openxmlformats.org";
        var frame = Frame.Split("{0}");
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Office}/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Office}/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document xmlns:w=\"{Office}/wordprocessingml/2006/main\"><w:body>{Paragraphs(frame[0])}{body}{Paragraphs(frame[1].Replace("{1}", "", StringComparison.Ordinal))}</w:body></w:document>");

            void Add(string name, string xml)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return file.ToArray();
    }

    private static string Paragraphs(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => P(line.TrimStart('#', ' '))));

    /// <summary>Another capitalised word for every number.</summary>
    private static string Capital(int number)
    {
        var word = new StringBuilder();
        for (var i = 0; i < 4; i++, number /= 26)
        {
            word.Append((char)((i == 0 ? 'A' : 'a') + number % 26));
        }

        return word.Append("ham").ToString();
    }
}
