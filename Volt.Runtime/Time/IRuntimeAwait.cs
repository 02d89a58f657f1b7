using Volt.CompilerServices;

namespace Volt;

/// <summary>A wait of the runtime's own that a lowered method holds as a field, and anybody else as a task.</summary>
internal interface IRuntimeAwait
{
    /// <summary>The name of the task.</summary>
    static abstract string Name { get; }

    /// <inheritdoc cref="IVoltMachine{TResult}.Poll"/>
    VoltPoll Poll(ref VoltContext context);

    /// <inheritdoc cref="IVoltMachine{TResult}.Trace"/>
    void Trace(VoltTrace trace);
}
