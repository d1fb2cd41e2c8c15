using LetterLint.Benchmarks;

// Documents whose links are reported, never tuned on, nor trained on.
switch (args)
{
    case ["train-terms", var shared, var output]:
        var files = Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt"))
            .Where(file => !Annotations.IsReported(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal).ToArray();
        TermTraining.Run(files, output, dimensions: 96);
        return 0;
    case ["evidence", var shared, .. var rest]:
        return EvidenceBenchmark.Run(shared, rest);
    default:
        Console.Error.WriteLine("train-terms SHARED OUTPUT | evidence SHARED [misses|fit]");
        return 2;
}
