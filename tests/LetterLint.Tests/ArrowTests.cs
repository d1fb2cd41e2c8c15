using System.Reflection;
using System.Reflection.Emit;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>One direction: no folder of the library needs one that needs it.</summary>
public sealed class ArrowTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly ILookup<string, (string Folder, Type From, Type To)> Needs = typeof(Linter).Assembly.GetTypes()
        .Where(type => FolderOf(type) is not null)
        .SelectMany(from => Mentioned(from).Distinct().Select(to => (Folder: FolderOf(to)!, From: from, To: to)))
        .Where(need => need.Folder is not null && need.Folder != FolderOf(need.From))
        .ToLookup(need => FolderOf(need.From)!);

    [Fact]
    public void No_folder_needs_one_that_needs_it()
    {
        Needs.Count.ShouldBeGreaterThan(10);
        var cyclic = Needs.SelectMany(needs => needs.Where(need => Reach(need.Folder).Contains(needs.Key))
            .Select(need => $"{needs.Key} → {need.Folder}: {need.From.FullName} needs {need.To.Name}")).Order(StringComparer.Ordinal);
        string.Join('\n', cyclic).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_mentioned_in_a_body_counts() =>
        Mentioned(typeof(Linter)).ShouldContain(typeof(LetterLint.Documents.Reader));

    /// <summary>Every folder that one needs, directly or by way of others.</summary>
    private static HashSet<string> Reach(string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([folder]);
        while (next.TryPop(out var at))
        {
            foreach (var need in reached.Add(at) ? Needs[at] : [])
            {
                next.Push(need.Folder);
            }
        }

        return reached;
    }

    /// <summary>The folder below the library, with those in it; the families of readings each stand for themselves. Null for the front door and for types of others.</summary>
    private static string? FolderOf(Type type) => type.Assembly != typeof(Linter).Assembly || type.Namespace?.Split('.') is not [_, var first, .. var rest] ? null
        : first == "Readings" && rest is [var family, ..] ? $"{first}.{family}" : first;

    private static IEnumerable<Type> Mentioned(Type type) =>
    [
        .. new[] { type.BaseType }.Concat(type.GetInterfaces()).SelectMany(Parts),
        .. type.GetFields(Declared).SelectMany(field => Parts(field.FieldType)),
        .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(InMethod),
    ];

    private static IEnumerable<Type> InMethod(MethodBase method) =>
    [
        .. method.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)),
        .. Parts((method as MethodInfo)?.ReturnType),
        .. (method.GetMethodBody()?.LocalVariables ?? []).SelectMany(local => Parts(local.LocalType)),
        .. InBody(method).SelectMany(member => Parts(member as Type ?? member.DeclaringType)),
    ];

    /// <summary>The members that the instructions of a method name.</summary>
    private static IEnumerable<MemberInfo> InBody(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodes[il[at] == 0xFE ? (short)(0xFE00 | il[++at]) : il[at]];
            at++;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineField or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type? type) => type is null ? []
        : type.HasElementType ? Parts(type.GetElementType())
        : [type, .. type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : []];
}
