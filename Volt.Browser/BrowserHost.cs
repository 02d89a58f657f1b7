using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Volt.Browser;

/// <summary>
/// The event loop of a browser or of Node as the host of a runtime: set it as <see cref="VoltOptions.Host"/>, and drive the runtime
/// with <see cref="VoltRuntime.RunAsync()"/>. A burst of wakes costs one callback, and all timers of a runtime share one of the event loop.
/// </summary>
[SupportedOSPlatform("browser")]
public sealed class BrowserHost : VoltHost
{
    // setTimeout takes 31 bits. What is further away is asked for again when this is over.
    private const double LongestTimer = int.MaxValue;

    // Frames stop in a hidden tab; then a timer takes over, which browsers let fire about once a second.
    private const int HiddenFrame = 500;

    private readonly Pacing _pacing;
    private readonly JSObject _turn;
    private readonly JSObject _timeUp;
    private readonly bool _hasImmediate;
    private readonly bool _hasFrames;
    private Action? _poll;
    private object? _timer;
    private long _timerDue;
    private object? _frameGuard;
    private bool _asked;
    private bool _polling;

    /// <summary>Makes a host.</summary>
    /// <param name="pacing">When the runtime is called.</param>
    /// <param name="slice">How long one call may take before the event loop has its turn; 8 ms, half a frame, if not given.</param>
    public BrowserHost(Pacing pacing = Pacing.Macrotask, TimeSpan? slice = null)
    {
        _pacing = pacing;
        Slice = slice ?? TimeSpan.FromMilliseconds(8);
        _turn = EventLoop.Function(Turn);
        _timeUp = EventLoop.Function(TimeUp);
        _hasImmediate = EventLoop.Has("setImmediate");
        _hasFrames = EventLoop.Has("requestAnimationFrame");
    }

    /// <inheritdoc/>
    public override TimeSpan Slice { get; }

    /// <inheritdoc/>
    public override void Post(Action poll)
    {
        _poll = poll;
        if (_asked)
        {
            return;
        }

        _asked = true;
        switch (_pacing)
        {
            case Pacing.AnimationFrame when _hasFrames:
                EventLoop.RequestAnimationFrame(_turn);
                _frameGuard = EventLoop.SetTimeout(_turn, HiddenFrame);
                break;
            case Pacing.Microtask when !_polling:
                EventLoop.QueueMicrotask(_turn);
                break;
            default:
                PostMacrotask();
                break;
        }
    }

    /// <inheritdoc/>
    public override void PostAfter(TimeSpan delay, Action poll)
    {
        _poll = poll;
        if (delay == Timeout.InfiniteTimeSpan)
        {
            ClearTimer();
            return;
        }

        // Rounded up: a timer that fires early would only be set again.
        var wait = (long)Math.Clamp(Math.Ceiling(delay.TotalMilliseconds), 0, LongestTimer);
        var due = Environment.TickCount64 + wait;
        if (_timer is not null && _timerDue <= due + 1)
        {
            // The runtime asks after every slice, mostly for the same time. One that fires too early only asks again.
            return;
        }

        ClearTimer();
        _timerDue = due;
        _timer = EventLoop.SetTimeout(_timeUp, (int)wait);
    }

    private void PostMacrotask()
    {
        if (_hasImmediate)
        {
            EventLoop.SetImmediate(_turn);
        }
        else
        {
            MessageChannelQueue.Post(this);
        }
    }

    /// <summary>The event loop's turn for this runtime.</summary>
    internal void Turn()
    {
        if (!_asked)
        {
            return;
        }

        _asked = false;
        if (_frameGuard is not null)
        {
            Clear(ref _frameGuard);
        }

        _polling = true;
        try
        {
            _poll!();
        }
        finally
        {
            _polling = false;
        }
    }

    private void TimeUp()
    {
        _timer = null;
        if (!_asked)
        {
            _asked = true;
            Turn();
        }
    }

    private void ClearTimer()
    {
        if (_timer is not null)
        {
            Clear(ref _timer);
        }
    }

    private static void Clear(ref object? timer)
    {
        EventLoop.ClearTimeout(timer);
        (timer as JSObject)?.Dispose();
        timer = null;
    }
}
