using System.Threading.Channels;
using LetterLint.Editor;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace LetterLint.Tests.Editor;

/// <summary>Which versions of a draft are checked, on a clock that moves only when it is told to.</summary>
public sealed class OpenDraftsTests
{
    private const string Uri = "file:///drafts/one.md";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider _clock = new();
    private readonly Channel<int?> _shown = Channel.CreateUnbounded<int?>();
    private readonly List<string> _checked = [];
    private readonly OpenDrafts _drafts;

    public OpenDraftsTests() =>
        _drafts = new OpenDrafts(Check, _clock) { Publish = found => _shown.Writer.TryWrite(found.Version) };

    [Fact]
    public async Task While_its_author_types_only_the_newest_version_is_checked()
    {
        _drafts.Open(Uri, 1, "one");
        (await NextAsync()).ShouldBe(1);
        foreach (var version in Enumerable.Range(2, 9))
        {
            _clock.Advance(Pause / 2);
            _drafts.Change(Uri, version, $"version {version}");
        }

        _clock.Advance(Pause);
        (await NextAsync()).ShouldBe(10);
        _checked.ShouldBe(["one", "version 10"]);
        _shown.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_pause_between_two_changes_has_both_checked()
    {
        _drafts.Open(Uri, 1, "one");
        (await NextAsync()).ShouldBe(1);
        _drafts.Change(Uri, 2, "two");
        _clock.Advance(Pause);
        (await NextAsync()).ShouldBe(2);
        _drafts.Change(Uri, 3, "three");
        _clock.Advance(Pause);
        (await NextAsync()).ShouldBe(3);
        _checked.ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public async Task A_draft_that_is_closed_is_not_checked()
    {
        _drafts.Open(Uri, 1, "one");
        (await NextAsync()).ShouldBe(1);
        _drafts.Change(Uri, 2, "two");
        _drafts.Close(Uri);
        (await NextAsync()).ShouldBeNull();
        _clock.Advance(Pause);
        _checked.ShouldBe(["one"]);
        _shown.Reader.Count.ShouldBe(0);
    }

    private DraftCheck Check(string path, string text, IReadOnlyList<string> folders, CancellationToken stop)
    {
        _checked.Add(text);
        return DraftCheck.NoLetter;
    }

    private async Task<int?> NextAsync() => await _shown.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
}
