namespace Volt.Generator.Models;

/// <summary>
/// What the call graph decides for one machine: which awaited children lie inline, which of the others lie on the stack until they suspend, whether the struct must be private, and whether a
/// parent polls it on the stack.
/// </summary>
internal sealed record MachineLayout(EquatableArray<bool> Inline, EquatableArray<bool> OnStack, bool IsPrivate, bool IsPolledFirst);
