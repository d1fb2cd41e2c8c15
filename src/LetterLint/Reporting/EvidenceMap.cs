using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Humanizer;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Letters;

namespace LetterLint.Reporting;

/// <summary>Writes one self-contained page: the developments on one side, the letter on the other, lines from each to its evidence.</summary>
public sealed class EvidenceMap
{
    private static readonly string Style = Resource("evidence-map.css");
    private static readonly string Script = Resource("evidence-map.js");
    private readonly TextWriter _html;

    internal EvidenceMap(TextWriter html) => _html = html;

    /// <summary>Writes every letter as it comes.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var html = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        html.Write($"""
            <!doctype html>
            <html lang="en-GB">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>Evidence map</title>
            <style>{Style}</style>

            """);
        var number = 0;
        foreach (var result in results)
        {
            new EvidenceMap(html).Letter(result, ++number);
        }

        html.Write($"<script>{Script}</script>\n</html>\n");
    }

    /// <summary>Writes the map of one letter in an element of its own; a page has one main element.</summary>
    internal void Letter(LintResult result, int number, string element = "main")
    {
        _html.Write($"<{element} class=\"map\">\n<header><h1>{Escape(result.Letter?.Title?.Text ?? result.Path)}</h1><p class=\"path\">{Escape(result.Path)}</p>");
        if (result is not { Document: { } document, Letter: { } letter })
        {
            _html.Write($"<p>{Escape(result.Error ?? "")}</p></header></{element}>\n");
            return;
        }

        var developments = Development.Of(result).ToArray();
        Legend(developments);
        _html.Write("</header>\n<div class=\"panes\">\n");
        Developments(developments, document, number);
        _html.Write("<svg class=\"lines\" aria-hidden=\"true\" focusable=\"false\"></svg>\n");
        new EvidencePane(_html, letter, developments, number).Write(document);
        _html.Write($"</div>\n</{element}>\n");
    }

    private void Legend(ItemEvidence[] developments)
    {
        _html.Write("<ul class=\"legend\">");
        foreach (var (status, count) in developments.CountBy(evidence => evidence.Status).OrderBy(pair => pair.Key))
        {
            _html.Write($"<li class=\"{Development.Word(status)}\"><span class=\"sign\" aria-hidden=\"true\">{Development.Sign(status)}</span> {count} {Development.Word(status)}</li>");
        }

        _html.Write("</ul><p class=\"help\">Choose an item to see its evidence. Keys: ↓ ↑ next and previous item, Enter to the evidence, Esc back.</p>");
    }

    private void Developments(ItemEvidence[] developments, Document document, int number)
    {
        _html.Write($"<section class=\"items\" aria-label=\"Areas for development, letter {number}\">\n");
        string? section = null;
        for (var at = 0; at < developments.Length; at++)
        {
            var evidence = developments[at];
            if (Development.SectionOf(evidence.Item) is { } heading && heading != section)
            {
                section = heading;
                _html.Write($"<h2>{Escape(heading)}</h2>\n");
            }

            var status = Development.Word(evidence.Status);
            _html.Write($"<article class=\"item {status}\" id=\"i{number}-{at + 1}\"><button type=\"button\" aria-pressed=\"false\"><span class=\"number\">{at + 1}</span> {Escape(evidence.Item.Words.Text)}"
                + $" <span class=\"status\"><span class=\"sign\" aria-hidden=\"true\">{Development.Sign(evidence.Status)}</span> {status}{Extent(evidence)}</span></button>\n");
            if (Development.Lacks(evidence) is { } lacks)
            {
                _html.Write($"<p class=\"lacks\">{Escape(lacks)}</p>");
            }

            if (!evidence.Links.IsEmpty || !evidence.Nearest.IsEmpty)
            {
                _html.Write("<ol class=\"links\">");
                foreach (var link in evidence.Links)
                {
                    _html.Write($"<li><a href=\"#{EvidencePane.IdOf(link.Sentence, number)}\" data-score=\"{link.Score.ToString("0.00", CultureInfo.InvariantCulture)}\">{Escape(link.Sentence.Text)}</a> "
                        + $"<span class=\"why\">{Strength(link.Score)} {EvidenceText.PlaceOf(link, document)}; {Escape(EvidenceText.Because(link))}</span></li>");
                }

                foreach (var near in evidence.Nearest)
                {
                    _html.Write($"<li>{Escape(near.Sentence.Text)} <span class=\"why\">near its subject, {EvidenceText.PlaceOf(near, document)}; {Escape(EvidenceText.Because(near))}</span></li>");
                }

                _html.Write("</ol>");
            }

            _html.Write("</article>\n");
        }

        _html.Write("</section>\n");
    }

    private static string Extent(ItemEvidence evidence) => evidence.Links.IsEmpty ? ""
        : $" <span class=\"extent\">{Strength(evidence.Links[0].Score)} · {Quantity("sentence", evidence.Links.Length)}</span>";

    // Humanizer takes 0.15 s to start: it writes pages, and not what the command line prints for every letter.
    internal static string Quantity(string noun, int number) => noun.ToQuantity(number, "0", CultureInfo.InvariantCulture);

    private static string Strength(double score)
    {
        var percent = (int)Math.Round(score * 100);
        return $"<span class=\"meter\" role=\"img\" aria-label=\"{percent} per cent\">{new string('▮', (percent + 19) / 20)}{new string('▯', 5 - (percent + 19) / 20)}</span> {percent}%";
    }

    internal static string Escape(string text) => WebUtility.HtmlEncode(Printable.Of(text));

    internal static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(EvidenceMap).Assembly.GetManifestResourceStream($"reporting/{name}")!);
        return reader.ReadToEnd();
    }
}
