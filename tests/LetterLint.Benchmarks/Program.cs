using LetterLint.Benchmarks;

switch (args)
{
    case ["count-terms", var shared]:
        TermCounting.Run(shared, "rules/vocabulary/inspection-terms.txt");
        return 0;
    case ["evidence", var shared, .. var rest]:
        return EvidenceBenchmark.Run(shared, rest);
    case ["fit", var shared]:
        return EvidenceFit.Run(shared);
    case ["soak-word", var folder]:
        return WordSoak.Run(folder, null);
    case ["soak-word", var folder, var kept]:
        return WordSoak.Run(folder, kept);
    case ["word-writing", ("ours" or "sdk") and var way, var file]:
        return WordWriting.Run(way, file);
    case ["warm", var folder]:
        return Warm.Run(folder);
    case ["soak", var seconds]:
        return await Soak.Run(seconds);
    case ["peak", var kilobytes]:
        return Peak.Tell(kilobytes, "");
    case ["peak", var kilobytes, var word]:
        return Peak.Tell(kilobytes, word);
    case ["peak-of", var kilobytes, var kind]:
        return Peak.Check(kilobytes, kind);
    case ["growth", var kilobytes, "bytes"]:
        return Growth.Tell(kilobytes, null, inBytes: true);
    case ["growth", var kilobytes]:
        return Growth.Tell(kilobytes, null);
    case ["growth", var kilobytes, var kind]:
        return Growth.Tell(kilobytes, kind);
    default:
        Console.Error.WriteLine("""
            count-terms SHARED                              writes rules/vocabulary/inspection-terms.txt
            fit SHARED                                      writes rules/vocabulary/evidence-weights.yml
            growth KILOBYTES [KIND|bytes]                   steps of the check that take more than twice the time as a hostile text doubles
            peak KILOBYTES [WORD]                           the most memory that the check of a hostile text takes, kind by kind
            soak SECONDS                                    the service beside a hostile client: memory, p99, wrong answers
            warm FOLDER                                     what each reading of a letter costs when everything has been used before
            evidence SHARED [reported] [misses] [left-out] [raw] [without=FEATURE,…]
            word-writing ours|sdk FILE                      what a comment in a Word file costs, by us and by the Open XML SDK
            soak-word FOLDER [KEPT]                         reads, checks, annotates and fixes every .docx below FOLDER; copies before and after go to KEPT
            """);
        return 2;
}
