using LetterLint.Vectors;

switch (args)
{
    case ["encode", var shared, var wordList, var encoded]:
        var texts = InspectionLanguage.Read(shared, wordList);
        Console.WriteLine($"{texts.Sentences.Length} sentences, {texts.Words.Length} words");
        Encoded.Write(encoded, texts);
        return 0;
    case ["distil", var encoded, var output]:
        Distillation.Run(Encoded.Read(encoded), output);
        return 0;
    default:
        Console.Error.WriteLine("""
            encode SHARED WORD-LIST ENCODED    runs the sentence model over published letters and words; ENCODED is a file for the next step alone
            distil ENCODED OUTPUT              writes the word vectors: rules/meaning/word-vectors.bin
            """);
        return 2;
}
