using LetterLint;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Rules;

var linter = new Linter(RuleSet.In(System.Reflection.Assembly.Load("LetterLint.Rules")), FrameworkLibrary.Load());
foreach (var path in args)
{
    var result = linter.Lint(path);
    Console.WriteLine($"== {path} {result.Error}");
    if (result.Letter is { } letter)
    {
        Console.WriteLine(LetterModel.Write(letter, result.Document!));
    }

    foreach (var d in result.Diagnostics)
    {
        Console.WriteLine($"{d.Rule} {d.Message} [{d.Section}]");
    }
}
