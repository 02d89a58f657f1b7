using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>What hangs or freezes the page on single-threaded WebAssembly.</summary>
internal sealed class Volt1302FreezesBrowser : Rule
{
    public const string Id = "VOLT1302";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "This freezes the page",
        "'{0}' freezes the page in the browser, for ever when it has no timeout; {1}",
        Category.Platform,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Measured on .NET 10 for browser WebAssembly with one thread: WaitOne() hangs for ever; every timed wait and "
            + "Thread.Sleep freezes the page for its time. Reported when the project targets the browser.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <summary>What a sleep or a wait on a primitive means in the browser, in addition to what it means anywhere.</summary>
    public static BlockingUse? Of(BlockingUse use) =>
        use.Descriptor == Volt1002Sleep.Rule || use.Descriptor == Volt1003Primitive.Rule ? use with { Descriptor = Rule } : null;
}
