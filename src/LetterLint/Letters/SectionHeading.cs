using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The heading of a section that a framework knows, and the grade on it.</summary>
internal sealed record SectionHeading(SectionForm Form, Phrase Words, Given? Grade)
{
    /// <summary>Whether it says in a sentence what the grade is: “Capacity to improve is good”.</summary>
    public bool IsSaid { get; init; }

    public static SectionHeading? Read(Passage passage, Framework framework)
    {
        if (!MayBe(passage))
        {
            return null;
        }

        foreach (var form in framework.Sections)
        {
            foreach (var heading in form.Headings)
            {
                var whole = heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true);
                if ((whole ?? heading.MatchAt(passage.Words, 0, framework.GradeWords)) is not { } match)
                {
                    continue;
                }

                var grade = whole is not null || form.Aspect is null ? null : GradeReader.Read(passage, match.To, framework);
                if (whole is not null || grade is not null)
                {
                    return new SectionHeading(form, grade is null && passage.Text.EndsWith(')') ? passage.Prose.Whole : passage.PhraseOf(0, match.To), grade)
                    {
                        IsSaid = grade is not null && GradeReader.IsSaid(passage, match.To),
                    };
                }
            }
        }

        return null;
    }

    /// <summary>A bullet makes an item, a comma a part of a sentence, a small letter the rest of one.</summary>
    public static bool MayBe(Passage passage) => passage.Paragraph.Marker is not { IsBullet: true }
        && !passage.Text.EndsWith(',') && !passage.Text.EndsWith(';')
        && (passage.Paragraph.Look != Look.Plain || !char.IsLower(passage.Text[0]));
}
