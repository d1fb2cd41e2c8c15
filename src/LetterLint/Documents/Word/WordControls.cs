namespace LetterLint.Documents.Word;

/// <summary>A row or cell of a table, and whether all it shows is the prompt of a content control around it.</summary>
internal readonly record struct WordPart(WordElement Element, bool ShowsPrompt);

/// <summary>Content controls: the boxes of a template that an author fills in.</summary>
internal static class WordControls
{
    /// <summary>Whether the control still shows the prompt that asks for words, as Word notes it itself.</summary>
    public static bool ShowsPrompt(WordElement control) => control.Child("sdtPr")?.Child("showingPlcHdr") is { IsOn: true };

    /// <summary>The rows of a table or the cells of a row; they may stand in controls.</summary>
    public static IEnumerable<WordPart> Parts(WordElement container, string name, bool isPrompt = false) =>
        container.Children.SelectMany(child => child.Name switch
        {
            "sdt" or "sdtContent" or "customXml" => Parts(child, name, isPrompt || ShowsPrompt(child)),
            _ when child.Name == name => [new WordPart(child, isPrompt)],
            _ => [],
        });
}
