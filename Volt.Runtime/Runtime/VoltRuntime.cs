using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// Runs Volt tasks on the one thread that created it. Tasks run in batches, first in, first out: what becomes ready during a
/// pass runs in the next.
/// </summary>
public sealed partial class VoltRuntime : IDisposable
{
    [ThreadStatic]
    private static VoltRuntime? t_current;

    // Holds the cold tasks that are made while no runtime is current.
    [ThreadStatic]
    private static VoltRuntime? t_detached;

    // The runtime that was made current last, on whatever thread: reading it is cheaper than reading the thread's own.
    private static VoltRuntime? s_lastCurrent;

    private readonly int _threadId = Environment.CurrentManagedThreadId;
    private readonly Dictionary<Type, Arena> _arenasByMachine = [];
    private readonly Action<Exception>? _unhandledException;
    private Arena[] _arenas = new Arena[8];
    private int _arenaCount;
    private StackRange _stack;
    private bool _disposed;

    /// <summary>
    /// Makes a runtime for this thread, and makes it the current one if there is none. Takes a few kilobytes; arenas, timers and whatever meets other threads come into being on first use.
    /// </summary>
    /// <param name="options">How to set it up; read here, and not again.</param>
    public VoltRuntime(VoltOptions? options = null)
        : this(options, detached: false)
    {
        if (t_current is null)
        {
            SetCurrent(this);
        }
    }

    private VoltRuntime(VoltOptions? options, bool detached)
    {
        _stack = StackRange.OfMain();
        IsDetached = detached;
        _unhandledException = options?.UnhandledException;
        FirstGeneration = options?.FirstGeneration ?? 1;
        _timeProvider = options?.TimeProvider ?? TimeProvider.System;
        _host = options?.Host;
        _trackTasks = options?.TrackTasks ?? false;
        _tracker = _trackTasks ? new TaskTracker() : null;
        _workAvailable = options?.WorkAvailable;
        SynchronizationContext = new VoltSynchronizationContext(this);
        ArmHook();
    }

    /// <summary>The thread's current runtime.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static VoltRuntime Current => RequireCurrent();

    internal static VoltRuntime? CurrentOrNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current;
    }

    /// <summary>
    /// Whether this is the thread's current runtime, at the price of two comparisons: true is certain, false means to
    /// ask in earnest.
    /// </summary>
    internal bool IsSurelyCurrent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => s_lastCurrent == this && (OperatingSystem.IsBrowser() || _stack.IsNear());
    }

    internal static VoltRuntime CurrentOrDetached => t_current ?? (t_detached ??= new VoltRuntime(null, detached: true));

    internal bool IsDetached { get; }

    internal uint FirstGeneration { get; }

    internal VoltSynchronizationContext SynchronizationContext { get; }

    /// <summary>Whether a task of this runtime can be consumed here and now, as far as a quick look tells.</summary>
    internal bool MayConsume
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSurelyCurrent && FallbackThrow is null;
    }

    /// <summary>Idle objects by their type.</summary>
    internal Dictionary<Type, object> Pools { get; } = [];

    internal int NextArenaNumber => _arenaCount;

    /// <summary>Makes this runtime the thread's current one until the result is disposed. Costs a few nanoseconds, and makes spawns inside cheaper.</summary>
    /// <returns>To be disposed on the same thread, innermost first.</returns>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public VoltRuntimeScope Enter()
    {
        CheckUsable();
        CheckThread();
        var scope = new VoltRuntimeScope(this, t_current, _stack);
        _stack = StackRange.Around();
        SetCurrent(this);
        return scope;
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal void Leave(VoltRuntime? previous, StackRange stack)
    {
        CheckThread();
        _stack = stack;
        SetCurrent(previous);
    }

    internal static VoltRuntime RequireCurrent() => t_current ?? throw new InvalidOperationException(
        "No VoltRuntime is current on this thread. Create one, or make one current with VoltRuntime.Enter().");

    private static void SetCurrent(VoltRuntime? runtime)
    {
        if (runtime is { _disposed: true })
        {
            runtime = null;
        }

        t_current = runtime;
        s_lastCurrent = runtime;
    }

    internal Arena? FindArena(Type machine) => _arenasByMachine.GetValueOrDefault(machine);

    internal Arena AddArena(Type machine, Arena arena)
    {
        if (_arenaCount == _arenas.Length)
        {
            Array.Resize(ref _arenas, _arenaCount * 2);
        }

        _arenas[_arenaCount++] = arena;
        _arenasByMachine.Add(machine, arena);
        return arena;
    }

    private Arena? ArenaAt(int number) => (uint)number < (uint)_arenaCount ? _arenas[number] : null;
}
