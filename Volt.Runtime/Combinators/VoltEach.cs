using Volt.CompilerServices;

namespace Volt;

/// <summary>Gives tasks in the order in which they end, to <c>await foreach</c>. Made by <see cref="VoltTask.WhenEach{TResult}"/>; enumerated once.</summary>
/// <typeparam name="TResult">The type of the tasks' results.</typeparam>
public readonly struct VoltEach<TResult>
{
    private readonly ChildSet _children;
    private readonly int _version;

    internal VoltEach(ChildSet children)
    {
        _children = children;
        _version = children.Version;
    }

    /// <summary>The enumerator.</summary>
    public Enumerator GetAsyncEnumerator()
    {
        if (_children.Version != _version)
        {
            throw new InvalidOperationException("What WhenEach returns is enumerated once.");
        }

        return new Enumerator(_children);
    }

    /// <summary>Waits for one end after the other.</summary>
    public readonly struct Enumerator
    {
        private readonly ChildSet _children;
        private readonly int _version;

        internal Enumerator(ChildSet children)
        {
            _children = children;
            _version = children.Version;
        }

        /// <summary>The task that has ended; await it for its result or fault.</summary>
        public VoltTask<TResult> Current
        {
            get
            {
                var (arena, index, generation) = _children.Handle(_children.Last);
                return new VoltTask<TResult>((Arena<TResult>)arena!, index, generation);
            }
        }

        /// <summary>Waits for the next end.</summary>
        /// <returns>Whether there was one.</returns>
        public VoltTask<bool> MoveNextAsync() => Machine.Create(_children);

        /// <summary>Leaves those that have not come yet to the caller.</summary>
        public VoltTask DisposeAsync()
        {
            if (_children.Version == _version)
            {
                _children.Leave();
                _children.Return();
            }

            return default;
        }
    }

    private struct Machine : IVoltMachine<bool>
    {
        private ChildSet _children;

        public static string Name => "VoltTask.WhenEach";

        public bool Result { get; private set; }

        internal static VoltTask<bool> Create(ChildSet children)
        {
            var task = VoltMachine.Create<Machine, bool>();
            ref var machine = ref VoltMachine.Of<Machine, bool>(task);
            machine._children = children;
            return task;
        }

        public VoltPoll Poll(ref VoltContext context)
        {
            if (context.TakeAbort())
            {
                return VoltPoll.Aborted;
            }

            if (_children.Listen(context.Runtime, context.LocalWaker))
            {
                Result = _children.TakeNext();
                return VoltPoll.Completed;
            }

            return VoltPoll.Pending;
        }

        public readonly void Trace(VoltTrace trace) => _children.Trace(Name, trace);
    }
}
