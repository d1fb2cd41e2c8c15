namespace LetterLint.Scripting;

/// <summary>A file with one rule class in C#, without namespace and usings.</summary>
internal sealed record Script(string Path, string Text)
{
    public const string Ending = ".csx";

    /// <summary>The id of its rule.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The name that its class must have.</summary>
    public string ClassName => string.Concat(Id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Where the class is named, as line and column from 1.</summary>
    public (int Line, int Column) PlaceOfClass()
    {
        var at = Text.IndexOf("class " + ClassName, StringComparison.Ordinal);
        if (at < 0)
        {
            return (1, 1);
        }

        at += "class ".Length;
        return (Text.AsSpan(0, at).Count('\n') + 1, at - Text.AsSpan(0, at).LastIndexOf('\n'));
    }
}
