using Volt.CompilerServices;

namespace Volt.Tests;

/// <summary>Machines written by hand, in the shape in which the generator writes them.</summary>
internal static class Hand
{
    /// <summary>Runs to its end at once.</summary>
    internal static VoltTask Ready(List<int>? log = null, int value = 0)
    {
        var task = VoltMachine.Create<ReadyMachine>();
        ref var machine = ref VoltMachine.Of<ReadyMachine>(task);
        machine.Log = log;
        machine.Value = value;
        return task;
    }

    /// <summary>Logs and yields, the given number of times, then logs once more.</summary>
    internal static VoltTask Yields(int times, Action<int>? step = null)
    {
        var task = VoltMachine.Create<YieldMachine>();
        ref var machine = ref VoltMachine.Of<YieldMachine>(task);
        machine.Start(times, step);
        return task;
    }

    /// <summary>Yields, then doubles.</summary>
    internal static VoltTask<int> Double(int value)
    {
        var task = VoltMachine.Create<DoubleMachine, int>();
        ref var machine = ref VoltMachine.Of<DoubleMachine, int>(task);
        machine.Start(value);
        return task;
    }

    /// <summary>Awaits the double of a value as an inline child, and then a task given to it.</summary>
    internal static VoltTask<int> Sum(int value, VoltTask<int> other)
    {
        var task = VoltMachine.Create<SumMachine, int>();
        ref var machine = ref VoltMachine.Of<SumMachine, int>(task);
        machine.Start(value, other);
        return task;
    }

    /// <summary>Throws after a number of yields.</summary>
    internal static VoltTask Throws(int yields, Exception exception)
    {
        var task = VoltMachine.Create<ThrowMachine>();
        ref var machine = ref VoltMachine.Of<ThrowMachine>(task);
        machine.Start(yields, exception);
        return task;
    }

    /// <summary>Awaits a foreign task, and logs in its finally block.</summary>
    internal static VoltTask Foreign(Task source, Action<string>? log = null)
    {
        var task = VoltMachine.Create<ForeignMachine>();
        ref var machine = ref VoltMachine.Of<ForeignMachine>(task);
        machine.Start(source, log);
        return task;
    }

    /// <summary>Awaits a signal the given number of times.</summary>
    internal static VoltTask Leaf(Signal signal, int rounds, Action<int>? step = null)
    {
        var task = VoltMachine.Create<LeafMachine>();
        ref var machine = ref VoltMachine.Of<LeafMachine>(task);
        machine.Start(signal, rounds, step);
        return task;
    }
}
