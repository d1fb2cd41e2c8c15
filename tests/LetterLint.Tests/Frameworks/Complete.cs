namespace LetterLint.Tests.Frameworks;

/// <summary>A framework file with every key that there is.</summary>
internal static class Complete
{
    public const string Yaml = """
        id: test-2020
        name: Test letter
        untried: true
        recognised:
          source: here
          by:
            - { source: here, phrases: ["test letter of {year}"], anchored: false }
          authority: ["letter to {authority}"]
        scale:
          source: here
          levels:
            # best first
            - { source: here, grade: 3, word: good, also: [well], key: [above the minimum] }
            - { word: adequate, grade: 2 }
        judgements:
          source: here
          counted-as: [outcomes]
          of:
            - { source: here, id: overall, name: Overall, labels: [overall], called: [the whole], about: [whole], graded: true, stated: true, optional: true, cross-cutting: true }
            - { id: safe, name: Staying safe, labels: [staying safe] }
        sections:
          source: here
          in-order:
            - { source: here, id: safe, name: Staying safe, headings: [staying safe], telling: [(safe|safety)], judges: safe, also-judges: [overall], required: true, goes-with: adequate, ordered: false, part: true, summary: true, standing: true }
        lists:
          source: here
          of:
            - source: here
              id: areas
              kind: development
              one: [area]
              several: [areas]
              headings: [areas to develop]
              names: { one: Area, several: Areas }
              column: true
              grouped: true
              common: true
              followed-up: true
              evidence: letter
              leads: ["the council should"]
              standing: ["tell children"]
        statements:
          source: here
          of:
            - { source: here, id: letter, name: the statement, by: [{ source: here, terms: [letter, (sent|issued)] }], goes-with: safe, required: true }
        overall:
          source: here
          judgement: overall
          sums-up: [safe]
          limits:
            - { source: here, any: [safe], is: adequate, at-best: adequate, says: Safety comes first. }
          normally:
            - { source: here, overall: good, at: adequate, from: 1, to: 1, says: all are adequate }
          unsaid:
            - { source: here, overall: good, phrases: [grave concerns], says: there are no grave concerns }
          explained: [on balance]
        earlier:
          source: here
          inspections: [first inspection]

        """;
}
