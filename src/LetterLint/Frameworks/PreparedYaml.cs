using System.Globalization;

namespace LetterLint.Frameworks;

/// <summary>Reads YAML as PreparedYaml.targets has written it down at build time.</summary>
internal sealed class PreparedYaml
{
    private const string Begin = "%PREPARED\n";

    private readonly string _file;
    private readonly string _text;
    private int _at = Begin.Length;

    private PreparedYaml(string file, string text) => (_file, _text) = (file, text);

    /// <summary>The tree, or null where the text is plain YAML.</summary>
    public static Yaml? TryRead(string file, string text) =>
        text.StartsWith(Begin, StringComparison.Ordinal) ? new PreparedYaml(file, text).Node() : null;

    private Yaml Node()
    {
        var kind = _text[_at];
        var (mark, value) = Line();
        switch (kind)
        {
            case '[':
                var items = new List<Yaml>();
                while (_text[_at] != ']')
                {
                    items.Add(Node());
                }

                Line();
                return new YamlList(_file, mark, items);
            case '{':
                var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
                while (_text[_at] != '}')
                {
                    var (place, key) = Line();
                    var entry = new YamlEntry(place, Node());
                    if (!entries.TryAdd(key, entry))
                    {
                        throw YamlReader.Twice(_file, place, key);
                    }
                }

                Line();
                return new YamlMap(_file, mark, entries);
            default:
                return new YamlText(_file, mark, value);
        }
    }

    /// <summary>“=12,5,text”: kind, line, column and, for a text, what it says.</summary>
    private (YamlMark Mark, string Text) Line()
    {
        var line = _at + 1;
        var column = _text.IndexOf(',', line) + 1;
        var text = _text.IndexOf(',', column) + 1;
        var end = _text.IndexOf('\n', text);
        _at = end + 1;
        return (new YamlMark(Number(line, column - 1), Number(column, text - 1)), _text[text..end].Replace('\u2028', '\n'));
    }

    private int Number(int from, int to) => int.Parse(_text.AsSpan(from, to - from), NumberStyles.None, CultureInfo.InvariantCulture);
}
