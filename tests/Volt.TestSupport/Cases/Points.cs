using System.Runtime.CompilerServices;

namespace Volt.Cases;

/// <summary>Awaitables that Volt does not know, each completing in the way that the run asks for.</summary>
public static class Points
{
    /// <summary>A point with a struct awaiter.</summary>
    public static PointAwaitable<int> A(int label) => new(label, label);

    /// <inheritdoc cref="A(int)"/>
    public static PointAwaitable<TValue> A<TValue>(int label, TValue value) => new(label, value);

    /// <summary>A point without a result.</summary>
    public static VoidPoint V(int label) => new(label);

    /// <summary>A point whose awaiter is a class and knows <see cref="INotifyCompletion"/> only.</summary>
    public static ClassPoint<TValue> K<TValue>(int label, TValue value) => new(label, value);

    /// <summary>A point that is a <see cref="Task{TResult}"/>.</summary>
    public static Task<int> Tk(int label) => Tk(label, label);

    /// <inheritdoc cref="Tk(int)"/>
    public static Task<TValue> Tk<TValue>(int label, TValue value)
    {
        T.Log("t" + label);
        if (T.HowOf(label) == How.Now)
        {
            return T.Bad == label ? Task.FromException<TValue>(new PointException(label)) : Task.FromResult(value);
        }

        var source = new TaskCompletionSource<TValue>();
        T.Post(() =>
        {
            if (T.Bad == label)
            {
                source.SetException(new PointException(label));
            }
            else
            {
                source.SetResult(value);
            }
        });
        return source.Task;
    }

    /// <summary>A point that is a <see cref="ValueTask{TResult}"/>.</summary>
    public static ValueTask<TValue> Vt<TValue>(int label, TValue value) => new(Tk(label, value));

    internal static void Arrange(int label, Action continuation)
    {
        if (T.HowOf(label) == How.Inline)
        {
            continuation();
        }
        else
        {
            T.Post(continuation);
        }
    }
}

public readonly struct PointAwaitable<TValue>(int label, TValue value)
{
    public PointAwaiter<TValue> GetAwaiter()
    {
        T.Log("a" + label);
        return new PointAwaiter<TValue>(label, value);
    }
}

public readonly struct PointAwaiter<TValue>(int label, TValue value) : ICriticalNotifyCompletion
{
    public bool IsCompleted => T.HowOf(label) == How.Now;

    public TValue GetResult()
    {
        T.Check(label);
        return value;
    }

    public void OnCompleted(Action continuation) => Points.Arrange(label, continuation);

    public void UnsafeOnCompleted(Action continuation) => Points.Arrange(label, continuation);
}

public readonly struct VoidPoint(int label)
{
    public Awaiter GetAwaiter()
    {
        T.Log("v" + label);
        return new Awaiter(label);
    }

    public readonly struct Awaiter(int label) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => T.HowOf(label) == How.Now;

        public void GetResult() => T.Check(label);

        public void OnCompleted(Action continuation) => Points.Arrange(label, continuation);

        public void UnsafeOnCompleted(Action continuation) => Points.Arrange(label, continuation);
    }
}

public sealed class ClassPoint<TValue>(int label, TValue value)
{
    public Awaiter GetAwaiter()
    {
        T.Log("k" + label);
        return new Awaiter(label, value);
    }

    public sealed class Awaiter(int label, TValue value) : INotifyCompletion
    {
        public bool IsCompleted => T.HowOf(label) == How.Now;

        public TValue GetResult()
        {
            T.Check(label);
            return value;
        }

        public void OnCompleted(Action continuation) => Points.Arrange(label, continuation);
    }
}

/// <summary>What stands for a yield in the plain program: on the pump's thread whatever context is current.</summary>
public readonly struct PlainYield : ICriticalNotifyCompletion
{
    public static PlainYield Now => default;

    public bool IsCompleted => false;

    public PlainYield GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => T.Post(continuation);

    public void UnsafeOnCompleted(Action continuation) => T.Post(continuation);
}
