using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>A state machine that the runtime polls in place. Implemented by generated structs.</summary>
/// <typeparam name="TResult">The type of the result; <see cref="Unit"/> for none.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVoltMachine<TResult>
{
    /// <summary>The name of the method, as shown in task lists.</summary>
    static abstract string Name { get; }

    /// <summary>The result; valid once a poll has returned <see cref="VoltPoll.Completed"/>.</summary>
    TResult Result { get; }

    /// <summary>Runs to the next suspension. An exception that leaves the method is the task's fault.</summary>
    /// <param name="context">The running task's context.</param>
    VoltPoll Poll(ref VoltContext context);

    /// <summary>Adds the machine's frames to a trace, outermost first. For diagnosis only.</summary>
    /// <param name="trace">Receives the frames.</param>
    void Trace(VoltTrace trace);
}
