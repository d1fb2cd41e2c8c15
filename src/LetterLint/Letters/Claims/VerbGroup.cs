namespace LetterLint.Letters.Claims;

/// <summary>The verb with all that stands between it and its grade: “has not yet been judged to be”, “improved from adequate to”.</summary>
/// <param name="Roles">What its words do, all together.</param>
/// <param name="First">Its first token; the subject stands before it.</param>
/// <param name="From">The token of the grade from which it comes, or -1.</param>
/// <param name="Lasts">The roles of the token right before the grade.</param>
internal sealed record VerbGroup(Role Roles, int First, int From, Role Lasts)
{
    private const Role Parts = Role.Is | Role.Was | Role.Been | Role.Having | Role.Has | Role.Stay | Role.Rise | Role.Fall | Role.Move | Role.Judge | Role.Merit
        | Role.As | Role.To | Role.From | Role.GradeOf | Role.Not | Role.Modal | Role.Adverb | Role.Now | Role.Past | Role.Loose | Role.Too | Role.Step | Role.Better | Role.AtMost;

    private const Role Verbs = Role.Is | Role.Was | Role.Stay | Role.Rise | Role.Fall;

    public bool Does(Role roles) => (Roles & roles) != 0;

    /// <summary>Whether it says that something has the grade: by a finite verb, by “having been”, or because the grade is itself a verb.</summary>
    public bool States(ClaimToken grade) => Does(Role.Is | Role.Was | Role.Stay | Role.Merit) || (Does(Role.Been) && Does(Role.Has | Role.Having))
        || (Does(Role.Rise | Role.Fall) && Does(Role.To | Role.From)) || (Does(Role.Move) && From >= 0) || grade.Does(Role.GradeVerb);

    public ClaimVerb Verb =>
        Does(Role.Rise) ? ClaimVerb.Rise : Does(Role.Fall) ? ClaimVerb.Fall : Does(Role.Stay) ? ClaimVerb.Stay : ClaimVerb.State;

    /// <summary>Reads leftwards from a token.</summary>
    public static VerbGroup Before(ClaimText text, int grade)
    {
        var (roles, from, at) = (Role.None, -1, grade - 1);
        for (; at >= 0; at--)
        {
            var token = text[at];
            if (token.Does(Role.Comma))
            {
                var open = at - 1;
                while (open > 0 && text[open].Does(Role.Adverb | Role.Now | Role.Past | Role.Too) && !text[open].Does(Role.Comma))
                {
                    open--;
                }

                // “are, on balance, good”
                if (open < at - 1 && text[open].Does(Role.Comma))
                {
                    at = open;
                    continue;
                }

                break;
            }

            // “the grade was good”: what has the grade is no part of the verb.
            if (token.Does(Role.Grading) && (roles & Verbs) != 0)
            {
                break;
            }

            if (token.Does(Role.Grade) && text.IsLeft(at))
            {
                from = at;
            }
            else if (token.Does(Role.Name | Role.Grade | Role.Stop)
                || !(token.Does(Parts) || (token.Does(Role.Article) && text[grade + 1].Does(Role.Held))))
            {
                break;
            }
            else
            {
                roles |= token.Role;
            }
        }

        return new VerbGroup(roles, at + 1, from, text[grade - 1].Role);
    }
}
