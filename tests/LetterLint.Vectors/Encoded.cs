namespace LetterLint.Vectors;

/// <summary>What the model makes of sentences and words, kept between the two steps.</summary>
internal sealed record Encoded(string[] Sentences, float[][] SentenceVectors, string[] Words, int[] Counts, float[][] WordVectors)
{
    private const int Batch = 32;

    public static void Write(string path, InspectionLanguage language)
    {
        using var model = new SentenceModel();
        using var file = new BinaryWriter(File.Create(path));
        WriteAll(file, language.Sentences, EncodeAll(model, language.Sentences));
        WriteAll(file, language.Words, EncodeAll(model, language.Words));
        foreach (var count in language.Counts)
        {
            file.Write(count);
        }
    }

    public static Encoded Read(string path)
    {
        using var file = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 20));
        var (sentences, sentenceVectors) = ReadAll(file);
        var (words, wordVectors) = ReadAll(file);
        return new Encoded(sentences, sentenceVectors, words, [.. words.Select(_ => file.ReadInt32())], wordVectors);
    }

    private static float[][] EncodeAll(SentenceModel model, string[] texts)
    {
        var order = Enumerable.Range(0, texts.Length).OrderBy(at => texts[at].Length).ThenBy(at => at).Chunk(Batch).ToArray();
        var vectors = new float[texts.Length][];
        var done = 0;
        Parallel.ForEach(order, new ParallelOptions { MaxDegreeOfParallelism = 3 }, batch =>
        {
            foreach (var (at, vector) in batch.Zip(model.Encode(Array.ConvertAll(batch, at => texts[at]))))
            {
                vectors[at] = vector;
            }

            if (Interlocked.Increment(ref done) % 50 == 0)
            {
                Console.WriteLine($"{done * Batch} of {texts.Length}");
            }
        });
        return vectors;
    }

    private static void WriteAll(BinaryWriter file, string[] texts, float[][] vectors)
    {
        file.Write(texts.Length);
        foreach (var (text, vector) in texts.Zip(vectors))
        {
            file.Write(text);
            foreach (var value in vector)
            {
                file.Write(value);
            }
        }
    }

    private static (string[] Texts, float[][] Vectors) ReadAll(BinaryReader file)
    {
        var count = file.ReadInt32();
        var (texts, vectors) = (new string[count], new float[count][]);
        for (var at = 0; at < count; at++)
        {
            texts[at] = file.ReadString();
            vectors[at] = new float[SentenceModel.Dimensions];
            for (var d = 0; d < SentenceModel.Dimensions; d++)
            {
                vectors[at][d] = file.ReadSingle();
            }
        }

        return (texts, vectors);
    }
}
