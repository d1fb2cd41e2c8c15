using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Diagnostics;

/// <summary>
/// What makes a finding the same one after the letter has been edited elsewhere: its rule, its section and its facts, which are
/// what the message quotes and counts, or else the words in question, however the message itself is put. Its place in the letter is no part of it.
/// </summary>
public static partial class Identity
{
    private const int Length = 16;

    /// <summary>The identity as sixteen hexadecimal digits, from which no word of the letter can be read.</summary>
    public static string Of(Diagnostic diagnostic, Document document, Letter? letter)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(document);
        var facts = new StringBuilder(diagnostic.Rule);
        Add(facts, diagnostic.Section ?? "");
        var isQuoted = false;
        foreach (Match fact in Fact().Matches(diagnostic.Message))
        {
            Add(facts, fact.Value);
            isQuoted |= fact.Value[0] == '“';
        }

        if (!isQuoted)
        {
            // What is said of the letter as a whole is only shown at its head or foot: what it lacks, the message alone tells.
            var isWhole = diagnostic.Span == letter?.Head.Span || diagnostic.Span == letter?.Foot.Span;
            Add(facts, isWhole ? diagnostic.Message : document.Source[diagnostic.Span]);
        }

        return Of(facts.ToString());
    }

    /// <summary>The identity of what these words together stand for, in the same form.</summary>
    internal static string Of(params ReadOnlySpan<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..Length];

    /// <summary>White space is folded and quotation marks are straight, so that a line broken elsewhere changes nothing.</summary>
    private static void Add(StringBuilder facts, string words)
    {
        var builder = new Prose.Builder();
        for (var i = 0; i < words.Length; i++)
        {
            builder.Append(words[i], i);
        }

        facts.Append('\n').Append(builder.ToProse().Text);
    }

    [GeneratedRegex(@"“[^”]{0,2000}”|[0-9]{1,20}")]
    private static partial Regex Fact();
}
