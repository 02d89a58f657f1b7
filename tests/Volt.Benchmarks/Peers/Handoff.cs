namespace Volt.Benchmarks.Peers;

/// <summary>A place for one number, between one giver and one taker on one thread: the least that a channel can be.</summary>
internal sealed class Handoff : IVoltAwaiter
{
    private readonly Action<Action>? _post;
    private Waker _waker;
    private Action? _continuation;
    private bool _isFull;
    private int _value;

    /// <param name="post">How a continuation gets its turn; null for tasks that are polled.</param>
    public Handoff(Action<Action>? post = null) => _post = post;

    public bool IsCompleted => _isFull;

    public void Give(int value)
    {
        _value = value;
        _isFull = true;
        _waker.Wake();
        if (_continuation is not { } continuation) return;
        _continuation = null;
        _post!(continuation);
    }

    public Handoff GetAwaiter() => this;

    public int GetResult()
    {
        _isFull = false;
        return _value;
    }

    public bool Poll(Waker waker)
    {
        _waker = waker;
        return _isFull;
    }

    public void OnCompleted(Action continuation) => _continuation = continuation;
}
