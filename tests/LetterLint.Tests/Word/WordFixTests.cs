using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests.Word;

/// <summary>Certain fixes as tracked changes, in every draft.</summary>
public sealed class WordFixTests
{
    private static readonly DateTimeOffset Made = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Drafts() => WordDrafts.Names();

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Fixes_are_tracked_changes_of_LetterLint(string draft)
    {
        var before = WordReader.Read(draft, WordDrafts.Bytes(draft));
        if (Fix(draft) is not { } better)
        {
            return;
        }

        var after = WordReader.Read(draft, better.Bytes);
        after.Source.Text.ShouldBe(better.After);
        var others = after.Revisions.Where(revision => revision.Author != "LetterLint").Select(revision => (revision.Kind, revision.Text, revision.Author));
        others.ShouldBe(before.Revisions.Select(revision => (revision.Kind, revision.Text, revision.Author)));
        var own = after.Revisions.Where(revision => revision.Author == "LetterLint").ToArray();
        own.ShouldAllBe(revision => revision.Date == Made);
        own.Length.ShouldBeGreaterThanOrEqualTo(better.Rules.Length);
        (better.Before == better.After).ShouldBe(better.Rules.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void What_LetterLint_has_written_itself_is_no_error_of_the_draft(string draft)
    {
        if (Fix(draft) is { Rules.IsEmpty: false } better)
        {
            WordDrafts.Check(draft, better.Bytes).Diagnostics.Count(Error).ShouldBe(WordDrafts.Check(draft, WordDrafts.Bytes(draft)).Diagnostics.Count(Error));
        }

        static bool Error(Diagnostic found) => found.Rule == "tracked-change-left" && found.Severity == Rules.Severity.Error;
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Only_the_text_changes_and_the_validator_finds_nothing_new(string draft)
    {
        if (Fix(draft) is { } better)
        {
            WordDrafts.Differences(WordDrafts.Bytes(draft), better.Bytes).Except(["word/document.xml", "word/footnotes.xml"]).ShouldBeEmpty();
            OpenXml.NewFaults(WordDrafts.Bytes(draft), better.Bytes).ShouldBeEmpty();
        }
    }

    [LibreOfficeFact]
    public void LibreOffice_accepts_and_rejects_them_to_exactly_the_expected_text()
    {
        var drafts = WordDrafts.All.Select(name => (Name: name, Fixed: Fix(name))).Where(draft => draft.Fixed is { Rules.Length: > 0 }).ToArray();
        drafts.Length.ShouldBeGreaterThanOrEqualTo(4);
        const string accept = ".uno:AcceptAllTrackedChanges";
        const string reject = ".uno:RejectAllTrackedChanges";
        var texts = LibreOffice.Open([.. drafts.SelectMany(draft => new[]
        {
            (WordDrafts.Bytes(draft.Name), accept), (draft.Fixed!.Bytes, accept),
            (WordDrafts.Bytes(draft.Name), reject), (draft.Fixed.Bytes, reject),
        })]);
        for (var i = 0; i < drafts.Length; i++)
        {
            texts.Skip(4 * i).Take(4).ShouldAllBe(text => !text.HasChanges);
            Same(texts[(4 * i) + 1].Paragraphs(), With(drafts[i].Fixed!, texts[4 * i].Paragraphs()), drafts[i].Name);
            Same(texts[(4 * i) + 3].Paragraphs(), texts[(4 * i) + 2].Paragraphs(), drafts[i].Name);
        }
    }

    private static void Same(IReadOnlyList<string> actual, IReadOnlyList<string> expected, string name)
    {
        actual.Count.ShouldBe(expected.Count, name);
        for (var i = 0; i < actual.Count; i++)
        {
            actual[i].ShouldBe(expected[i], name);
        }
    }

    private static FixedLetter? Fix(string draft)
    {
        var bytes = WordDrafts.Bytes(draft);
        return new LetterFixer(Repository.Linter, Made).Fix(WordDrafts.Check(draft, bytes), bytes);
    }

    /// <summary>The paragraphs with the lines that the fixes change; no fix adds or removes a line, but one line may stand in several places.</summary>
    private static string[] With(FixedLetter better, IReadOnlyList<string> paragraphs)
    {
        var (before, after) = (better.Before.Split('\n').Select(FlatText.OneLine).ToArray(), better.After.Split('\n').Select(FlatText.OneLine).ToArray());
        before.ShouldNotBe(after);
        before.Length.ShouldBe(after.Length);
        var changed = paragraphs.ToArray();
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                var earlier = before.Take(i).Count(line => line == before[i]);
                changed[paragraphs.Index().Where(paragraph => paragraph.Item == before[i]).ElementAt(earlier).Index] = after[i];
            }
        }

        return changed;
    }
}
