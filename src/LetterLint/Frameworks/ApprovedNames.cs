namespace LetterLint.Frameworks;

/// <summary>Names of people, places, authorities and services that a house has settled: written so, they are right.</summary>
internal sealed class ApprovedNames(IEnumerable<string> names)
{
    private readonly string[] _names = [.. names.Select(Plain)];

    /// <summary>No name is settled.</summary>
    public static ApprovedNames None { get; } = new([]);

    /// <summary>Whether a text is one of the names.</summary>
    public bool Has(string text) => _names.Length > 0 && Array.IndexOf(_names, Plain(text)) >= 0;

    /// <summary>Whether a stretch of a text is one of the names or a part of one that stands there.</summary>
    public bool Cover(string text, int start, int end) => Any(text, (from, to) => from <= start && end <= to);

    /// <summary>Whether a stretch of a text has one of the names in it, or is in one.</summary>
    public bool Touch(string text, int start, int end) => Any(text, (from, to) => from < end && start < to);

    /// <summary>Whether a name differs from another only where it is one of these names.</summary>
    public bool Settle(string name, string other) => Any(name, (from, to) =>
        other.Length >= from + name.Length - to && other.AsSpan().StartsWith(name.AsSpan(0, from)) && other.AsSpan().EndsWith(name.AsSpan(to)));

    private bool Any(string text, Func<int, int, bool> holds)
    {
        if (_names.Length == 0)
        {
            return false;
        }

        var plain = Plain(text);
        foreach (var name in _names)
        {
            for (var at = plain.IndexOf(name, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && (end == plain.Length || !char.IsLetterOrDigit(plain[end])) && holds(at, end))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Which apostrophe or blank it is makes no other name; the length stays.
    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u00A0', ' ');
}
