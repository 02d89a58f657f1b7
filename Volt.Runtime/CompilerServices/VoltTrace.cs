using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>Collects where a task waits: one frame for each method of its chain of awaits, outermost first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VoltTrace
{
    private readonly List<VoltFrame> _frames = [];

    internal VoltTrace()
    {
    }

    internal IReadOnlyList<VoltFrame> Frames => _frames;

    /// <summary>Adds a frame.</summary>
    /// <param name="method">The method, as "Type.Method".</param>
    /// <param name="file">The source file of the await, if known.</param>
    /// <param name="line">The line of the await; zero if not known.</param>
    public void Add(string method, string? file, int line) => _frames.Add(new VoltFrame(method, file, line));

    /// <summary>Adds the frames of an awaited task.</summary>
    /// <param name="awaiter">The awaiter stored in the machine.</param>
    public void Add(in VoltTaskAwaiter awaiter) => awaiter.Core.Trace(this);

    /// <summary>Adds the frames of an awaited task.</summary>
    /// <typeparam name="TResult">The type of the task's result.</typeparam>
    /// <param name="awaiter">The awaiter stored in the machine.</param>
    public void Add<TResult>(in VoltTaskAwaiter<TResult> awaiter) => awaiter.Core.Trace(this);

    internal void Clear() => _frames.Clear();
}
