namespace Volt.Generator.Models;

/// <summary>What the call graph decides for one machine: which awaited children lie inline, and whether the struct must be private.</summary>
internal sealed record MachineLayout(EquatableArray<bool> Inline, bool IsPrivate);
