using System.Text;
using System.Text.Json;
using Shouldly;

namespace LetterLint.Fuzz;

/// <summary>What every place in a JSON report promises: it lies in the text, and its quotation is what stands there.</summary>
internal static class QuotedPlaces
{
    /// <summary>Looks at all places below an element but those of other letters.</summary>
    public static void Hold(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in element.EnumerateArray())
            {
                Hold(each, text);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end) && !element.TryGetProperty("path", out _))
            {
                var (from, to) = (start.GetProperty("offset").GetInt32(), end.GetProperty("offset").GetInt32());
                (0 <= from && from <= to && to <= text.Length).ShouldBeTrue($"{from} to {to} lies outside a text of {text.Length}");
                if (element.TryGetProperty("quote", out var quote))
                {
                    quote.GetString().ShouldBe(Sayable(text[from..to]));
                }
            }

            foreach (var each in element.EnumerateObject())
            {
                Hold(each.Value, text);
            }
        }
    }

    // Half of a pair cannot be said in UTF-8.
    private static string Sayable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
