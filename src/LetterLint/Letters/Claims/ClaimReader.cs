using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>
/// Finds what a letter claims of the judgements of a framework, by a grammar of clauses: a subject that the framework names or that
/// points at what the section judges, a verb of state, change or judging, and a grade that nothing narrows. Whatever does not
/// resolve is somebody else's judgement, and no claim.
/// </summary>
/// <param name="framework">Whose judgements are meant, in whose words.</param>
/// <param name="authority">The inspected authority, or null where it is not known.</param>
/// <param name="year">The year of the letter, or null.</param>
internal sealed class ClaimReader(Framework framework, Phrase? authority, int? year)
{
    private readonly ClaimWords _words = ClaimWords.Of(framework);
    private readonly VerdictReader _verdicts = VerdictReader.Of(framework);
    private readonly NominalGradeReader _nominal = NominalGradeReader.Of(framework);
    private readonly JudgementNames _names = new(framework);
    private readonly HashSet<string> _authority = authority is null ? [] : [.. Words.Of(authority.Text).Select(word => word.Text)];

    public ImmutableArray<Claim> Read(IEnumerable<Sentence> sentences)
    {
        var subjects = new SubjectReader(framework, _names, _authority);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        Claim? last = null;
        foreach (var sentence in Joined(sentences))
        {
            if (ClaimText.Of(sentence, framework, _words, _names, year) is { } text)
            {
                if (framework.Aspects.IsEmpty)
                {
                    claims.AddRange(_verdicts.Read(text));
                    continue;
                }

                // A pronoun means what the sentence right before it is about.
                var clauses = new ClauseReader(text, subjects, last is not null && Follows(last.Sentence, sentence) ? last : null);
                Claim[] made = [.. clauses.Read()];
                claims.AddRange(made);

                // What the grammar of clauses has read is neither told by the way nor a verdict beside it.
                var read = made.Where(claim => claim.Told != Told.Perhaps && claim.Word is not null).Select(claim => claim.Word!.Span).ToHashSet();
                claims.AddRange(_nominal.Read(text, framework).Where(nominal => !read.Contains(nominal.Word!.Span)));
                last = claims.Count > 0 ? claims[^1] : null;
                claims.AddRange(clauses.Hints);
                claims.AddRange(_verdicts.Read(text).Where(verdict => !read.Contains(verdict.Word!.Span)));
            }
        }

        return claims.ToImmutable();
    }

    private static bool Follows(Sentence before, Sentence sentence) => before.Index + 1 == sentence.Index && before.Paragraph == sentence.Paragraph;

    /// <summary>The sentences that can make a claim; a headline that breaks over two lines is one.</summary>
    private static IEnumerable<Sentence> Joined(IEnumerable<Sentence> sentences)
    {
        Sentence? open = null;
        foreach (var sentence in sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Front or SentenceKind.Item))
        {
            if (open is not null && sentence.Kind == SentenceKind.Front && sentence.Index == open.Index + 1 && char.IsLower(sentence.Text[0]))
            {
                var prose = Prose.Join(open.Prose, sentence.Prose);
                open = open with { Prose = prose, Words = [.. Words.Of(prose.Text)], Index = sentence.Index };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = sentence.Kind == SentenceKind.Front && !sentence.Text.EndsWith('.') ? sentence : null;
            if (open is null)
            {
                yield return sentence;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
