using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>
/// The floor: hand-written code that does only what cannot be left out. Tasks are structs in one array, a ring holds the indices of
/// those that are ready, and a step is a direct call.
/// </summary>
internal sealed class FloorRounds : IRounds
{
    private int[] _ring = new int[16];
    private ReadyMachine[] _ready = [];
    private YieldMachine[] _yields = [];

    public string Name => Peer.Floor;

    public Action Spawn(int tasks, bool fresh) => () =>
    {
        if (fresh || _ready.Length < tasks) _ready = new ReadyMachine[tasks];
        var ring = Ring(tasks, fresh);
        var machines = _ready;
        for (var i = 0; i < tasks; i++)
        {
            machines[i].Start(i);
            ring[i & (ring.Length - 1)] = i;
        }

        for (var next = 0; next < tasks; next++) machines[ring[next & (ring.Length - 1)]].Poll();
        Sink.Expect((long)tasks * (tasks - 1) / 2);
    };

    public Action Yields(int tasks, int times) => () =>
    {
        if (_yields.Length < tasks) _yields = new YieldMachine[tasks];
        var ring = Ring(tasks, fresh: false);
        var machines = _yields;
        int head = 0, tail = 0, mask = ring.Length - 1;
        for (var i = 0; i < tasks; i++)
        {
            machines[i].Start(times);
            ring[tail++ & mask] = i;
        }

        while (head != tail)
        {
            var index = ring[head++ & mask];
            if (!machines[index].Poll()) ring[tail++ & mask] = index;
        }

        Sink.Expect(tasks);
    };

    public Action? Depth(int levels, bool suspend, int times) => null;

    public Action? Recursion(int n) => null;

    public Action? FanOut(int children, int times) => null;

    public Action? Exceptions(int levels, int times) => null;

    public Action? Foreign(int times) => null;

    public Action Mixed(byte[] kinds)
    {
        var pools = new Pools();
        Kinds.ForEach(ref pools);
        var ring = new (byte Kind, int Index)[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)kinds.Length)];
        return () =>
        {
            int head = 0, tail = 0, mask = ring.Length - 1;
            foreach (var kind in kinds) ring[tail++ & mask] = (kind, pools.All[kind].Start());
            while (head != tail)
            {
                var ready = ring[head++ & mask];
                if (!pools.All[ready.Kind].Poll(ready.Index)) ring[tail++ & mask] = ready;
            }

            Sink.Expect(kinds.Length);
        };
    }

    private int[] Ring(int tasks, bool fresh)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)tasks);
        if (fresh || _ring.Length < size) _ring = new int[size];
        return _ring;
    }

    private struct ReadyMachine
    {
        private int _state;
        private int _i;

        public void Start(int i)
        {
            _state = 0;
            _i = i;
        }

        public void Poll()
        {
            if (_state != 0) return;
            Sink.Sum += _i;
            _state = 1;
        }
    }

    private struct YieldMachine
    {
        private int _state;
        private int _i;
        private int _times;

        public void Start(int times)
        {
            _state = 0;
            _times = times;
        }

        public bool Poll()
        {
            if (_state == 0)
            {
                _i = 0;
                _state = 1;
            }
            else
            {
                _i++;
            }

            if (_i < _times) return false;
            Sink.Sum++;
            return true;
        }
    }

    /// <summary>The tasks of one type: the call that finds their code is the one thing more that many types need.</summary>
    private abstract class Pool
    {
        public abstract int Start();

        public abstract bool Poll(int index);
    }

    private sealed class Pool<TKind> : Pool where TKind : struct
    {
        private KindMachine<TKind>[] _machines = new KindMachine<TKind>[16];
        private int _live;

        public override int Start()
        {
            if (_live == _machines.Length) Array.Resize(ref _machines, _live * 2);
            _machines[_live].Start();
            return _live++;
        }

        public override bool Poll(int index)
        {
            if (!_machines[index].Poll()) return false;
            _live--;
            return true;
        }
    }

    private struct KindMachine<TKind> where TKind : struct
    {
        private int _state;

        public void Start() => _state = 0;

        public bool Poll()
        {
            if (_state == 0)
            {
                _state = 1;
                return false;
            }

            Sink.Sum++;
            return true;
        }
    }

    private struct Pools() : IKindVisitor
    {
        public readonly List<Pool> All = [];

        public readonly void Visit<TKind>() where TKind : struct => All.Add(new Pool<TKind>());
    }
}
