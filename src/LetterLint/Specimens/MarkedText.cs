using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>A text and the marks in it: “{|…|}” for the rule at hand, “{|other-rule: …|}” for another, “{||}” for no words at all.</summary>
internal sealed partial record MarkedText(string Text, ImmutableArray<Mark> Marks)
{
    private const string Open = "{|";
    private const string Close = "|}";

    /// <summary>Takes the marks out of a text; they may nest.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or closed and not opened.</exception>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Rule, int Start)>();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith(Open))
            {
                var rule = RuleId().Match(marked, i + Open.Length);
                open.Push((rule.Success ? rule.Groups["id"].Value : null, text.Length));
                i += Open.Length + rule.Length - 1;
            }
            else if (rest.StartsWith(Close))
            {
                if (!open.TryPop(out var mark))
                {
                    throw new FormatException($"“{Close}” closes a mark that “{Open}” never opened.");
                }

                marks.Add(new Mark(mark.Rule, Span.Between(mark.Start, text.Length)));
                i += Close.Length - 1;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count > 0
            ? throw new FormatException($"“{Open}” opens a mark that “{Close}” never closes.")
            : new MarkedText(text.ToString(), [.. marks.OrderBy(mark => mark.Span)]);
    }

    /// <summary>Puts the marks back into the text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Text.Length);
        for (var at = 0; at <= Text.Length; at++)
        {
            foreach (var _ in Marks.Where(mark => mark.Span.End == at && mark.Span.Length > 0))
            {
                text.Append(Close);
            }

            foreach (var mark in Marks.Where(mark => mark.Span.Start == at).OrderBy(mark => mark.Span.Length > 0).ThenByDescending(mark => mark.Span.Length))
            {
                text.Append(Open).Append(mark.Rule).Append(mark.Rule is null ? "" : ": ").Append(mark.Span.Length == 0 ? Close : "");
            }

            if (at < Text.Length)
            {
                text.Append(Text[at]);
            }
        }

        return text.ToString();
    }

    // Every rule has a hyphen in its name, so that “{|note: …|}” is a mark around a note.
    [GeneratedRegex(@"\G(?<id>[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,10}): ?")]
    private static partial Regex RuleId();
}
