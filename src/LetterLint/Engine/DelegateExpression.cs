using System.Linq.Expressions;

namespace LetterLint.Engine;

/// <summary>A condition or an action of a rule as NRules sees it: an expression that is its delegate already.</summary>
internal sealed class DelegateExpression(Delegate target, Type type, string source) : Expression
{
    /// <summary>What is called with the row of matched facts.</summary>
    public Delegate Target => target;

    public override Type Type => type;

    public override ExpressionType NodeType => ExpressionType.Extension;

    /// <summary>The source text, which a graph of the network shows.</summary>
    public override string ToString() => source;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
