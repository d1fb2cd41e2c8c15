namespace LetterLint.Rules;

/// <summary>How facts of one type are read from facts of another: what a rule brings that wants facts which nobody else has.</summary>
public sealed class Reading
{
    private readonly Func<object, IEnumerable<object>> _read;

    private Reading(Type from, Type gives, Func<object, IEnumerable<object>> read) => (From, Gives, _read) = (from, gives, read);

    /// <summary>The type of the facts that it reads.</summary>
    public Type From { get; }

    /// <summary>The type of the facts that it gives.</summary>
    public Type Gives { get; }

    /// <summary>A reading of every <typeparamref name="TFrom"/>, in the order of the letter; it runs once a letter, when a rule asks for its facts.</summary>
    public static Reading Of<TFrom, TFact>(Func<TFrom, IEnumerable<TFact>> read)
        where TFrom : class
        where TFact : class => new(typeof(TFrom), typeof(TFact), from => read((TFrom)from));

    internal IEnumerable<object> Read(object from) => _read(from);
}
