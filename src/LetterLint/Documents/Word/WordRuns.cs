using System.Globalization;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Reads what stands in one paragraph.</summary>
internal sealed class WordRuns(WordText text, WordStyles styles, WordNotes notes, WordElement? paragraph, string? ground = null)
{
    // Whether we are still in the instruction of each field that has begun. No field is remembered beyond the paragraph:
    // one that never ends would swallow the letter, and the result of one that goes on is read like any other text.
    private readonly Stack<bool> _fields = new();

    /// <summary>The text boxes and WordArt that hang on this paragraph, in order.</summary>
    public List<WordElement> TextBoxes { get; } = [];

    public void Read(WordElement container)
    {
        foreach (var element in container.Children)
        {
            switch (element.Name)
            {
                case "r":
                    Run(element);
                    break;
                case "ins" or "moveTo":
                    Changed(RevisionKind.Inserted, element);
                    break;
                case "del" or "moveFrom":
                    Changed(RevisionKind.Deleted, element);
                    break;
                case "sdt":
                    var start = text.End;
                    Read(element);
                    if (WordControls.ShowsPrompt(element))
                    {
                        text.Prompt(start);
                    }

                    break;
                case "hyperlink" or "fldSimple" or "smartTag" or "customXml" or "sdtContent" or "dir" or "bdo":
                    Read(element);
                    break;
                case "mc:Unread":
                    text.Miss(WordHoles.UnknownBranch);
                    break;
                case "subDoc":
                    text.Miss(WordHoles.Subdocument);
                    break;
                case "m:t":
                    Append(element.Text, default, element);
                    break;
                case "commentRangeStart":
                    text.BeginComment(element.Attribute("id"));
                    break;
                case "commentRangeEnd":
                    text.EndComment(element.Attribute("id"));
                    break;
                case var name when name.StartsWith("m:", StringComparison.Ordinal):
                    Read(element);
                    break;
            }
        }
    }

    private void Changed(RevisionKind kind, WordElement element)
    {
        text.BeginChange(kind, element);
        Read(element);
        text.EndChange();
    }

    private void Run(WordElement run)
    {
        var properties = run.Child("rPr");
        if (styles.Toggle("vanish", properties, paragraph))
        {
            Hide(run);
            return;
        }

        var isBold = styles.Toggle("b", properties, paragraph);
        var isHighlighted = properties?.Child("highlight")?.Value is not (null or "none") || styles.IsMarked(properties, paragraph, ground);
        var look = new RunLook(isBold, isHighlighted, IsNoteMark: false, isHighlighted ? null : styles.TintOf(properties, paragraph, ground, isBold));
        var isRaised = styles.IsSuperscript(properties);
        if (notes.Reference(run, text))
        {
            return;
        }

        foreach (var element in run.Children)
        {
            switch (element.Name)
            {
                case "fldChar":
                    Field(element, look);
                    break;
                case "commentReference":
                    text.BeginComment(element.Attribute("id"));
                    break;
                case "lastRenderedPageBreak":
                    text.StartPage();
                    break;
                case "br" when element.Attribute("type") == "page":
                    Append("\n", look, element);
                    text.BreakPage();
                    break;
                case "mc:Unread":
                    text.Miss(WordHoles.UnknownBranch);
                    break;
                case "drawing" or "pict" or "object" when !text.IsDeleted && !text.IsHidden:
                    TextBoxes.AddRange(WordHoles.Texts(element));
                    if (WordHoles.In(element) is { } hole)
                    {
                        text.Miss(hole);
                    }
                    else if (WordHoles.Picture(element) is { } picture)
                    {
                        text.MissPicture(picture);
                    }

                    break;
                case "ruby" when element.Child("rubyBase") is { } ground:
                    Read(ground);
                    break;
                default:
                    var words = Characters(element);
                    var raised = isRaised ? WordSymbols.Raised(words) : null;
                    Append(raised ?? words, look with { IsNoteMark = raised is not null }, element);
                    break;
            }
        }
    }

    // Word hides on its own what stands at the ends of web forms that were pasted.
    private void Hide(WordElement run)
    {
        if (!_fields.Contains(true) && !styles.IsFormEnd(paragraph))
        {
            text.Hide(string.Concat(run.Children.Select(Characters)));
        }
    }

    private void Append(string words, RunLook look, WordElement origin)
    {
        if (!_fields.Contains(true))
        {
            text.Append(words, look, origin);
        }
    }

    private void Field(WordElement mark, RunLook look)
    {
        switch (mark.Attribute("fldCharType"))
        {
            case "begin":
                // A drop-down list shows its choice, which stands nowhere else.
                if (mark.Child("ffData")?.Child("ddList") is { } list)
                {
                    Append(Choice(list), look, mark);
                }

                _fields.Push(true);
                break;
            case "separate" when _fields.TryPop(out _):
                _fields.Push(false);
                break;
            case "end":
                _fields.TryPop(out _);
                break;
        }
    }

    private static string Choice(WordElement list)
    {
        _ = int.TryParse((list.Child("result") ?? list.Child("default"))?.Value, out var chosen);
        return list.All("listEntry").ElementAtOrDefault(chosen)?.Value ?? "";
    }

    /// <summary>The characters that a part of a run stands for.</summary>
    public static string Characters(WordElement element) => element.Name switch
    {
        // A line end in the file is a blank for Word; a line end in the projection is one in the letter.
        "t" or "delText" => element.Text.Replace('\n', ' ').Replace('\r', ' '),
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        "sym" => ushort.TryParse(element.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? WordSymbols.Read((char)code, element.Attribute("font")).ToString()
            : "",
        _ => "",
    };
}
