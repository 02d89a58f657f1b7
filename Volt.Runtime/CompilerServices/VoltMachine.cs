using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>Makes tasks of machines. Called by generated factories.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VoltMachine
{
    /// <summary>
    /// Takes a slot for a machine in the current runtime. The caller sets every field that the machine reads, through
    /// <see cref="Of{TMachine}(in VoltTask)"/>: the slot is zeroed only if the machine holds references.
    /// </summary>
    /// <remarks>
    /// Returns the task, and not through an out parameter: a struct with a reference that is stored through an address costs
    /// WebAssembly's interpreter a call into its garbage collector.
    /// </remarks>
    /// <typeparam name="TMachine">The machine.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VoltTask Create<TMachine>()
        where TMachine : struct, IVoltMachine<Unit>
    {
        var arena = Arena<TMachine, Unit>.Current;
        var index = arena.Create(out var generation);
        return new VoltTask(arena, index, generation);
    }

    /// <inheritdoc cref="Create{TMachine}()"/>
    /// <typeparam name="TMachine">The machine.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VoltTask<TResult> Create<TMachine, TResult>()
        where TMachine : struct, IVoltMachine<TResult>
    {
        var arena = Arena<TMachine, TResult>.Current;
        var index = arena.Create(out var generation);
        return new VoltTask<TResult>(arena, index, generation);
    }

    /// <summary>The machine of a task that was created for it just now.</summary>
    /// <typeparam name="TMachine">The machine.</typeparam>
    /// <param name="task">The task.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TMachine Of<TMachine>(in VoltTask task)
        where TMachine : struct, IVoltMachine<Unit> => ref Unsafe.As<Arena<TMachine, Unit>>(task.Arena!).Machine(task.Index);

    /// <inheritdoc cref="Of{TMachine}(in VoltTask)"/>
    /// <typeparam name="TMachine">The machine.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TMachine Of<TMachine, TResult>(in VoltTask<TResult> task)
        where TMachine : struct, IVoltMachine<TResult> => ref Unsafe.As<Arena<TMachine, TResult>>(task.Arena!).Machine(task.Index);
}
