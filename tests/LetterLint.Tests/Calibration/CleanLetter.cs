using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;
using LetterLint.Specimens;
using LetterLint.Text;

namespace LetterLint.Tests.Calibration;

/// <summary>A letter to plant faults in, and the ways to do so. In what is written into it, “{|…|}” marks where the rule may point.</summary>
internal sealed class CleanLetter
{
    private static readonly LetterParser Parser = new(Repository.Linter.Frameworks);
    private readonly Document _document;

    public CleanLetter(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _document = Reader.Read(path);
        Letter = Parser.Parse(_document);
        Facts = new Facts(Letter, _document);
    }

    public string Name { get; }

    public Letter Letter { get; }

    public Facts Facts { get; }

    public OverallJudgement? Overall => Facts.Of<OverallJudgement>().SingleOrDefault();

    public Framework Framework => Letter.Framework!;

    public string Source => _document.Source.Text;

    /// <summary>Sentences behind which another can stand: of the running text, in sections that judge.</summary>
    public IReadOnlyList<Sentence> Spots => field ??= [.. Letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative && sentence.Words.Length > 8
        && sentence.Text.EndsWith('.') && sentence.Section is { Form: { Summary: false, Standing: false } })];

    public LintResult Lint(Linter linter) => linter.Lint(_document, Framework);

    /// <summary>A sentence more, in several places of the letter.</summary>
    public IEnumerable<Mutant> Say(string marked, int places = 3)
    {
        for (var place = 0; place < places && Spots.Count >= places; place++)
        {
            yield return Edit(After(Spots[(2 * place + 1) * Spots.Count / (2 * places)], " " + marked));
        }
    }

    /// <summary>An item more in the lists of a kind.</summary>
    public IEnumerable<Mutant> Ask(string marked, params ItemKind[] kinds) => ListsOf(kinds).Where(list => list.Form.Evidence != EvidenceScope.Self).Take(3).Select(list => Edit(MoreOf(list, marked)));

    /// <summary>An item more in columns of a table.</summary>
    public IEnumerable<Mutant> AskInColumn(string marked, ItemKind kind)
    {
        foreach (var item in Letter.Items.Where(item => item.Kind == kind && item.Form.Column && item.Form.Evidence != EvidenceScope.Self))
        {
            var rest = Source.AsSpan(item.Span.End);
            var bound = rest.StartsWith("</p>") ? "</p> <p>" : rest.StartsWith("</li>") || rest.StartsWith(".</li>") ? "</li> <li>• " : null;
            if (bound is not null)
            {
                yield return Edit((new Span(item.Span.End, 0), bound + marked));
            }
        }
    }

    /// <summary>Lists whose items stand each in a line of its own.</summary>
    public IEnumerable<ItemList> ListsOf(params ItemKind[] kinds) =>
        Letter.Lists.Where(list => kinds.Contains(list.Form.Kind) && !list.Form.Column && !list.Items.IsEmpty && LineOf(list.Items[^1].Span.Start).Length < 2 * list.Items[^1].Span.Length + 10);

    /// <summary>Puts an item behind the last one of a list.</summary>
    public static (Span, string) MoreOf(ItemList list, string marked, string source)
    {
        var item = list.Items[^1].Span;
        var line = source.LastIndexOf('\n', item.Start) + 1;
        return (new Span(item.End, 0), "\n" + source[line..item.Start] + marked);
    }

    public (Span, string) MoreOf(ItemList list, string marked) => MoreOf(list, marked, Source);

    /// <summary>Puts words behind a sentence.</summary>
    public static (Span, string) After(Sentence sentence, string marked) => (new Span(sentence.Span.End, 0), marked);

    /// <summary>Puts other words in the place of some.</summary>
    public static (Span, string) Put(Span span, string marked) => (span, marked);

    /// <summary>Marks words as a place where the rule may point.</summary>
    public (Span, string) Mark(Span span) => (span, "{|" + Text(span) + "|}");

    /// <summary>Marks the line up to a place.</summary>
    public (Span, string) MarkLineBefore(int end) => Mark(Span.Between(Source.LastIndexOf('\n', Math.Max(0, end - 1)) + 1, Math.Max(Source.LastIndexOf('\n', Math.Max(0, end - 1)) + 1, end - 6)));

    /// <summary>Marks words, or nothing where there are none.</summary>
    public (Span, string) MarkLine(Span? span) => span is { } words ? Mark(words) : (new Span(Source.Length, 0), "");

    /// <summary>A mutant with these changes; changes that overlap are made in the order given, the later ones left out.</summary>
    public Mutant Edit(params (Span Span, string Text)[] edits)
    {
        var taken = new List<(Span Span, string Text)>();
        foreach (var edit in edits)
        {
            if (!taken.Any(other => other.Span.Overlaps(edit.Span) || other.Span == edit.Span))
            {
                taken.Add(edit);
            }
        }

        return new Mutant(this, MarkedText.Parse(_document.Source.With(taken.Select(edit => new TextEdit(edit.Span, edit.Text)))));
    }

    /// <summary>The letter with other words throughout.</summary>
    public Mutant Rewrite(Func<string, string> rewrite) => new(this, MarkedText.Parse(rewrite(Source)));

    public string Text(Span span) => Source.Substring(span.Start, span.Length);

    private string LineOf(int offset) => _document.Source[_document.Source.Line(_document.Source.LineOf(offset))];
}
