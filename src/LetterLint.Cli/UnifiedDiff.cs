using DiffPlex;
using DiffPlex.Model;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>Writes what changes between two texts as a unified diff; nothing else refers to DiffPlex, so that it is loaded only then.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(string path, string before, string after, Action<string, Tone> write)
    {
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines);
        write($"--- {Name(path)}\n", Tone.Strong);
        write($"+++ {Name(path)}\n", Tone.Strong);
        var blocks = diff.DiffBlocks;
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - EndOf(blocks[last]) <= 2 * Context)
            {
                last++;
            }

            Hunk(diff, first, last, write);
            first = last + 1;
        }
    }

    /// <summary>The path as patch and git apply read it: “./” is none of theirs, and a name with a blank ends at a tab.</summary>
    private static string Name(string path)
    {
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        return (name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name) + (name.Contains(' ') ? "\t" : "");
    }

    private static void Hunk(DiffResult diff, int first, int last, Action<string, Tone> write)
    {
        var blocks = diff.DiffBlocks;
        var start = Math.Max(0, blocks[first].DeleteStartA - Context);
        var end = Math.Min(diff.PiecesOld.Count, EndOf(blocks[last]) + Context);
        var shift = blocks[first].InsertStartB - blocks[first].DeleteStartA;
        var grown = 0;
        for (var i = first; i <= last; i++)
        {
            grown += blocks[i].InsertCountB - blocks[i].DeleteCountA;
        }

        write($"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + grown)} @@\n", Tone.Quiet);
        var at = start;
        for (var i = first; i <= last; i++)
        {
            Pieces(' ', diff.PiecesOld, at, blocks[i].DeleteStartA, Tone.Plain, write);
            Pieces('-', diff.PiecesOld, blocks[i].DeleteStartA, EndOf(blocks[i]), Tone.Error, write);
            Pieces('+', diff.PiecesNew, blocks[i].InsertStartB, blocks[i].InsertStartB + blocks[i].InsertCountB, Tone.Info, write);
            at = EndOf(blocks[i]);
        }

        Pieces(' ', diff.PiecesOld, at, end, Tone.Plain, write);
    }

    private static void Pieces(char sign, IReadOnlyList<string> lines, int from, int to, Tone tone, Action<string, Tone> write)
    {
        for (var i = from; i < to; i++)
        {
            write(sign + lines[i] + (lines[i].EndsWith('\n') ? "" : "\n\\ No newline at end of file\n"), tone);
        }
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // A range without lines is named by the line before it.
    private static string Range(int start, int count) => count == 0 ? $"{start},0" : count == 1 ? $"{start + 1}" : $"{start + 1},{count}";

    /// <summary>The lines with their line ends.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
