using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Volt.CompilerServices;

namespace Volt.Browser;

/// <summary>
/// Events, one after the other, for <c>await foreach</c> or for <see cref="MoveNextAsync"/>. It listens from the moment it is made, so that
/// nothing between two awaits is missed, until it is disposed, which <c>await foreach</c> does at its end, however it is left. One task reads it.
/// </summary>
/// <typeparam name="T">What there is of each event.</typeparam>
[SupportedOSPlatform("browser")]
public sealed class JSEventStream<T> : IDisposable
{
    private readonly JSObject _target;
    private readonly string _type;
    private readonly Func<JSObject, T>? _select;
    private readonly JSEventOptions _options;
    private readonly JSObject _listener;
    private readonly Queue<T> _events = new();
    private ExceptionDispatchInfo? _fault;
    private Waker _waker;
    private T? _current;
    private bool _disposed;

    internal JSEventStream(JSObject target, string type, Func<JSObject, T>? select, JSEventOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(type);
        (_target, _type, _select, _options) = (target, type, select, options);
        _listener = EventLoop.Listener(Receive);
        EventLoop.AddEventListener(target, type, _listener);
    }

    /// <summary>The event that the last <see cref="MoveNextAsync"/> waited for.</summary>
    public T Current => _current!;

    /// <summary>The stream itself: it is enumerated once.</summary>
    public JSEventStream<T> GetAsyncEnumerator() => this;

    /// <summary>Waits for the next event.</summary>
    /// <returns>False if the stream was disposed.</returns>
    public VoltTask<bool> MoveNextAsync()
    {
        Release();
        var task = VoltMachine.Create<Machine, bool>();
        ref var machine = ref VoltMachine.Of<Machine, bool>(task);
        machine.Stream = this;
        return task;
    }

    /// <summary>Ceases to listen.</summary>
    public VoltTask DisposeAsync()
    {
        Dispose();
        return VoltTask.CompletedTask;
    }

    /// <summary>Ceases to listen, and drops what has not been read.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (!_target.IsDisposed)
        {
            EventLoop.RemoveEventListener(_target, _type, _listener);
        }

        _listener.Dispose();
        Release();
        while (_events.TryDequeue(out _current))
        {
            Release();
        }

        _waker.Wake();
    }

    private void Receive(JSObject jsEvent)
    {
        if (_disposed)
        {
            jsEvent.Dispose();
            return;
        }

        if ((_options & JSEventOptions.PreventDefault) != 0)
        {
            EventLoop.PreventDefault(jsEvent);
        }

        if ((_options & JSEventOptions.Latest) != 0 && _events.TryDequeue(out var older) && _select is null)
        {
            (older as JSObject)?.Dispose();
        }

        if (_select is null)
        {
            _events.Enqueue((T)(object)jsEvent);
        }
        else
        {
            Select(_select, jsEvent);
        }

        _waker.Wake();
    }

    // An exception must not go back to the event loop, where nobody would see it.
    private void Select(Func<JSObject, T> select, JSObject jsEvent)
    {
        try
        {
            _events.Enqueue(select(jsEvent));
        }
        catch (Exception exception)
        {
            _fault ??= ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            jsEvent.Dispose();
        }
    }

    private void Release()
    {
        if (_select is null)
        {
            (_current as JSObject)?.Dispose();
        }

        _current = default;
    }

    private struct Machine : IVoltMachine<bool>
    {
        internal JSEventStream<T> Stream;

        public static string Name => "JSEventStream.MoveNextAsync";

        public bool Result { get; private set; }

        public VoltPoll Poll(ref VoltContext context)
        {
            var stream = Stream;
            if (context.TakeAbort())
            {
                stream._waker = default;
                return VoltPoll.Aborted;
            }

            if (stream._events.TryDequeue(out stream._current))
            {
                Result = true;
                return VoltPoll.Completed;
            }

            if (stream._fault is { } fault)
            {
                stream._fault = null;
                fault.Throw();
            }

            if (stream._disposed)
            {
                Result = false;
                return VoltPoll.Completed;
            }

            stream._waker = context.Waker;
            return VoltPoll.Pending;
        }

        public readonly void Trace(VoltTrace trace) => trace.Add($"event '{Stream._type}'", null, 0);
    }
}
