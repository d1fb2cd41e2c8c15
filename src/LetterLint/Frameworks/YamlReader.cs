using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LetterLint.Frameworks;

/// <summary>Reads YAML with the place of everything in it.</summary>
internal static class YamlReader
{
    // The largest of ours has a tenth of it, and nests six deep.
    private const int Longest = 1_000_000, Deepest = 32;

    public static Yaml Read(string file, string text)
    {
        if (text.Length > Longest)
        {
            throw new FrameworkException(file, 1, 1, "The file has more than a million characters; no settings and no list of words have so many.");
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _)
                ? Read(file, parser, 0)
                : throw new FrameworkException(file, 1, 1, "The file is empty; write what it is for, or delete it.");
        }
        catch (YamlException e)
        {
            throw new FrameworkException(file, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (InvalidOperationException)
        {
            // What the parser throws where a file breaks off inside a flow.
            var before = parser.Current?.End ?? new Mark(0, 1, 1);
            throw new FrameworkException(file, (int)before.Line, (int)before.Column, "This is not YAML: it breaks off behind this place.");
        }
        catch (ArgumentException)
        {
            // What it throws for a tag that is no address.
            var before = parser.Current?.End ?? new Mark(0, 1, 1);
            throw new FrameworkException(file, (int)before.Line, (int)before.Column, "This is not YAML: a value behind this place begins with “!”; put it in quotation marks.");
        }
    }

    public static FrameworkException Twice(string file, YamlMark mark, string key) =>
        new(file, mark.Line, mark.Column, $"“{key}” stands here a second time; keep one.");

    private static Yaml Read(string file, IParser parser, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(file, Place(scalar), scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            Check(depth, sequence);
            var items = new List<Yaml>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(file, parser, depth + 1));
            }

            return new YamlList(file, Place(sequence), items);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            Check(depth, mapping);
            var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!entries.TryAdd(key.Value, new YamlEntry(Place(key), Read(file, parser, depth + 1))))
                {
                    throw Twice(file, Place(key), key.Value);
                }
            }

            return new YamlMap(file, Place(mapping), entries);
        }

        var other = Place(parser.Consume<ParsingEvent>());
        throw new FrameworkException(file, other.Line, other.Column, "Anchors and aliases are not used here; write the value out.");

        void Check(int depth, ParsingEvent begun)
        {
            if (depth > Deepest)
            {
                throw new FrameworkException(file, Place(begun).Line, Place(begun).Column, "Nothing here nests so deep.");
            }
        }
    }

    private static YamlMark Place(ParsingEvent node) => new((int)node.Start.Line, (int)node.Start.Column);
}
