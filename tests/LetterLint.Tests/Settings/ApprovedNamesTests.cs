using LetterLint.Frameworks;
using LetterLint.Rules;
using LetterLint.Settings;
using Shouldly;

namespace LetterLint.Tests.Settings;

/// <summary>A name that a house has approved is right wherever it stands; what departs from it is not.</summary>
public sealed class ApprovedNamesTests : IDisposable
{
    private const string Plans = "Staying safe Grade 3\n\nThe Brighter Futures Plan is costed, and the Brighter Futures Plan is known. The Bright Futures Plan has targets.";
    private const string People = "Staying safe Grade 3\n\nMr Desmond Tallis leads. Mr Desmond Tallis listens, and Mr Desmond Talliss reports.";
    private const string City = "Stoke-on-Trent Children's Services Authority Area\n\nContext\n\n1. Stoke-on Trent is an old city. Most schools in Stoke-on-Trent are small.";
    private const string Village = "Saltwick Children's Services Authority Area\n\nContext\n\n1. Saltwick is a town. The Saltwich Council of old has gone.";
    private const string Neighbour = "Northmere Borough Council children's services assessment 2011\n\nMost schools are good, and the London Borough of Tarnwick has invested in play.";
    private const string Forum = "Staying safe Grade 3\n\nThe schools forum is strong. The schools forum meets. The Schools Forum decides.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("apa-2007", Plans, "", "name-spelled-two-ways: Bright Futures Plan")]
    [InlineData("apa-2007", Plans, "Brighter Futures Plan, Bright Futures Plan", "")]
    [InlineData("apa-2007", Plans, "Bright Futures", "name-spelled-two-ways: Brighter Futures Plan")]
    [InlineData("apa-2007", Plans, "Futures Plan", "name-spelled-two-ways: Bright Futures Plan")]
    [InlineData("apa-2007", Plans, "Right Futures Plan", "name-spelled-two-ways: Bright Futures Plan")]
    [InlineData("apa-2007", People, "", "name-spelled-two-ways: Mr Desmond Talliss")]
    [InlineData("apa-2007", People, "Desmond Talliss", "name-spelled-two-ways: Mr Desmond Tallis")]
    [InlineData("apa-2007", People, "Talliss, Tallis", "")]
    [InlineData("jar-2009", City, "", "authority-name-varies: Stoke-on Trent")]
    [InlineData("jar-2009", City, "Stoke-on Trent", "authority-name-varies: Stoke-on-Trent")]
    [InlineData("jar-2009", City, "Stoke-on Trent, Stoke-on-Trent", "")]
    [InlineData("jar-2009", Village, "", "authority-name-varies: Saltwich")]
    [InlineData("jar-2009", Village, "Saltwich", "")]
    [InlineData("assessment-2011", Neighbour, "", "another-authority-named: London Borough of Tarnwick")]
    [InlineData("assessment-2011", Neighbour, "Tarnwick", "")]
    [InlineData("apa-2007", Forum, "", "term-varies: Schools Forum")]
    [InlineData("apa-2007", Forum, "Schools Forum", "")]
    public void An_approved_name_is_right(string framework, string letter, string names, string found)
    {
        var settings = SettingsFile.Read(_folder.Write(SettingsFile.Name, names.Length == 0 ? "framework: apa-2007\n" : $"names: [{names}]\n"));
        var frameworks = settings.Load();
        var result = new Linter(Repository.Linter.Rules, frameworks).Lint(_folder.Write("draft.md", letter + "\n"), frameworks.Find(framework));
        string.Join(", ", result.Diagnostics.Where(diagnostic => diagnostic.Rule is "name-spelled-two-ways" or "authority-name-varies" or "another-authority-named" or "term-varies")
            .Select(diagnostic => $"{diagnostic.Rule}: {result.Document!.Source[diagnostic.Span]}")).ShouldBe(found);
    }
}
