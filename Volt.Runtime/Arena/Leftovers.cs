using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// The memory that disposed runtimes of this thread have left, for the thread's next runtime: fresh memory costs more than all that a short task does. What is taken from here
/// belongs to nobody else, and what is left here holds no reference of a user's.
/// </summary>
/// <remarks>
/// Only a weak reference leads here. When the garbage collector finds nobody else, it asks the finalizer, which stays registered (and thereby keeps all of it) for as long as it is worth
/// keeping. The finalizer reads one number, and touches nothing that the thread uses.
/// </remarks>
internal sealed class Leftovers
{
    internal const long MostBytes = 64 << 20;
    private const long KeptMilliseconds = 10_000;

    private const int MostQueues = 2;

    // A larger queue is not for a small runtime, which would hold on to it for all its life.
    private const int LargestShare = 8;

    [ThreadStatic]
    private static WeakReference<Leftovers>? t_here;

    private readonly Dictionary<Type, Stack<(SlotHeader[] Headers, Array Machines)>> _chunks = [];
    private readonly List<ReadyEntry[]> _queues = [];

    ~Leftovers()
    {
        var memory = GC.GetGCMemoryInfo();
        if (Environment.TickCount64 - LastUse < KeptMilliseconds && memory.MemoryLoadBytes <= memory.HighMemoryLoadThresholdBytes)
        {
            GC.ReRegisterForFinalize(this);
        }
    }

    /// <summary>Those of this thread.</summary>
    internal static Leftovers Here
    {
        get
        {
            if (!TryFind(out var here))
            {
                here = new Leftovers();
                t_here = new WeakReference<Leftovers>(here, trackResurrection: true);
            }

            here.LastUse = Environment.TickCount64;
            return here;
        }
    }

    internal long Bytes { get; private set; }

    /// <summary>When a runtime last left something, in milliseconds of the system's.</summary>
    internal long LastUse { get; set; }

    /// <summary>Gives all of this thread's to the garbage collector.</summary>
    internal static void Forget() => t_here = null;

    internal static bool TryTakeChunk<TMachine>([NotNullWhen(true)] out SlotHeader[]? headers, [NotNullWhen(true)] out TMachine[]? machines)
    {
        if (TryFind(out var here) && here._chunks.TryGetValue(typeof(TMachine), out var chunks) && chunks.TryPop(out var chunk))
        {
            (headers, machines) = (chunk.Headers, (TMachine[])chunk.Machines);
            here.Bytes -= SizeOf<TMachine>();
            return true;
        }

        headers = null;
        machines = null;
        return false;
    }

    /// <summary>Leaves a chunk, whose machines hold no references.</summary>
    internal void LeaveChunk<TMachine>(SlotHeader[] headers, TMachine[] machines)
    {
        if (Bytes + SizeOf<TMachine>() > MostBytes)
        {
            return;
        }

        Bytes += SizeOf<TMachine>();
        if (!_chunks.TryGetValue(typeof(TMachine), out var chunks))
        {
            _chunks.Add(typeof(TMachine), chunks = new Stack<(SlotHeader[], Array)>());
        }

        chunks.Push((headers, machines));
    }

    /// <summary>An array for a queue of <paramref name="length"/> entries, and a few times more.</summary>
    internal static bool TryTakeQueue(int length, [NotNullWhen(true)] out ReadyEntry[]? queue)
    {
        queue = null;
        if (!TryFind(out var here))
        {
            return false;
        }

        var found = here._queues.FindIndex(queue => queue.Length >= length && queue.Length / LargestShare <= length);
        if (found < 0)
        {
            return false;
        }

        queue = here._queues[found];
        here._queues.RemoveAt(found);
        here.Bytes -= SizeOf(queue);
        return true;
    }

    internal void LeaveQueue(ReadyEntry[] queue)
    {
        if (_queues.Count < MostQueues && Bytes + SizeOf(queue) <= MostBytes)
        {
            Bytes += SizeOf(queue);
            _queues.Add(queue);
        }
    }

    private static bool TryFind([NotNullWhen(true)] out Leftovers? here)
    {
        here = null;
        return t_here is not null && t_here.TryGetTarget(out here);
    }

    private static long SizeOf<TMachine>() => Arena.ChunkSize * (long)(Unsafe.SizeOf<SlotHeader>() + Unsafe.SizeOf<TMachine>());

    private static long SizeOf(ReadyEntry[] queue) => queue.Length * (long)Unsafe.SizeOf<ReadyEntry>();
}
