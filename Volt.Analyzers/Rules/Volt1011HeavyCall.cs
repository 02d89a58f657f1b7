using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Calls that keep the processor or the garbage collector busy for long.</summary>
internal sealed class Volt1011HeavyCall : TableRule
{
    public const string Id = "VOLT1011";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A heavy call stops every task",
        "'{0}' keeps the one thread busy for long; {1}",
        Category.Blocking,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Computation cannot be awaited away on one thread, but it can be split, cached, bounded, or done by the host.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.GC", "Collect WaitForPendingFinalizers WaitForFullGCApproach WaitForFullGCComplete", "leave it to the runtime"),
        new("System.Security.Cryptography.Rfc2898DeriveBytes", "Pbkdf2 GetBytes .ctor", "derive the key once, or let the host do it"),
        new("System.Security.Cryptography.RSA", "Create", "create the key once, or let the host do it"),
        new("System.Security.Cryptography.RSACryptoServiceProvider", ".ctor", "create the key once, or let the host do it"),
        new("System.Security.Cryptography.RSACng", ".ctor", "create the key once, or let the host do it"),
        new("System.Security.Cryptography.DSA", "Create", "create the key once, or let the host do it"),
        new("System.Text.RegularExpressions.Regex", ".ctor IsMatch Match Matches Replace Split Count EnumerateMatches EnumerateSplits", "give it a match timeout or RegexOptions.NonBacktracking, or generate it"));

    /// <summary>Below so many iterations a key derivation is not worth a word.</summary>
    private const int LightIterations = 10_000;

    /// <summary><c>RegexOptions.NonBacktracking</c>.</summary>
    private const int NonBacktracking = 0x400;

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function)
    {
        var isHeavy = member.ContainingType.Name switch
        {
            "Regex" => member is IMethodSymbol { IsStatic: true } or IMethodSymbol { MethodKind: MethodKind.Constructor } && IsUnbounded((IMethodSymbol)member, operation),
            "Rfc2898DeriveBytes" => IsSlow(operation),
            "RSA" or "DSA" => !Imports(operation),
            _ => true,
        };
        return isHeavy ? base.Match(operation, member, row, function) : null;
    }

    private static System.Collections.Immutable.ImmutableArray<IArgumentOperation> Arguments(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>Whether the key is given, so that none has to be found.</summary>
    private static bool Imports(IOperation operation)
    {
        foreach (var argument in Arguments(operation))
        {
            if (argument.Parameter is { Type.SpecialType: not SpecialType.System_Int32 })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnbounded(IMethodSymbol method, IOperation operation)
    {
        if (method.Name is not (".ctor" or "IsMatch" or "Match" or "Matches" or "Replace" or "Split" or "Count" or "EnumerateMatches" or "EnumerateSplits")
            || method.Parameters.Length == 0)
        {
            return false;
        }

        foreach (var argument in Arguments(operation))
        {
            if (argument.Parameter is { Type.Name: "TimeSpan" }
                || argument.Parameter is { Type.Name: "RegexOptions" } && argument.Value.ConstantValue is { HasValue: true, Value: int options } && (options & NonBacktracking) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSlow(IOperation operation)
    {
        foreach (var argument in Arguments(operation))
        {
            if (argument.Parameter is { Name: "iterations" or "iterationCount" })
            {
                return argument.Value.ConstantValue is not { HasValue: true, Value: int and <= LightIterations };
            }
        }

        return false;
    }
}
