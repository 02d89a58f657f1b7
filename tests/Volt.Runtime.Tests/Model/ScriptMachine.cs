using Volt.CompilerServices;

namespace Volt.Tests.Model;

/// <summary>A script as a machine, suspended and resumed as generated code is.</summary>
internal struct ScriptMachine : IVoltMachine<int>
{
    private World _world;
    private Script _script;
    private int _name;
    private int _next;
    private bool _inFinally;
    private bool _aborted;
    private Exception? _pending;
    private Do? _suspendedAt;
    private int _sum;
    private VoltTask<int>?[] _handles;
    private LeafAwait<Gate.Awaiter> _gate;
    private VoltTaskAwaiter _void;
    private VoltTaskAwaiter<int> _task;
    private VoltTaskAwaiter<int[]> _pair;
    private VoltTaskAwaiter<(int, int)> _both;
    private JoinAwait _join;
    private bool _joins;
    private VoltTaskAwaiter<int> _left;
    private VoltTaskAwaiter<int> _right;

    public static string Name => "Script";

    public readonly int Result => _sum;

    internal static VoltTask<int> Create(World world, Script script, int name)
    {
        var task = VoltMachine.Create<ScriptMachine, int>();
        ref var machine = ref VoltMachine.Of<ScriptMachine, int>(task);
        machine = new ScriptMachine
        {
            _world = world,
            _script = script,
            _name = name,
            _handles = new VoltTask<int>?[Generator.Handles],
        };
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        while (true)
        {
            var block = _inFinally ? _script.Finally : _script.Body;
            VoltPoll status;
            try
            {
                status = RunBlock(block, ref context);
            }
            catch (Exception exception)
            {
                _suspendedAt = null;
                _pending = exception;
                _aborted = false;
                status = VoltPoll.Completed;
            }

            if (status < VoltPoll.Completed)
            {
                return status;
            }

            if (status == VoltPoll.Aborted)
            {
                _suspendedAt = null;
                _pending = null;
                _aborted = true;
            }

            if (!_inFinally)
            {
                _inFinally = true;
                _next = 0;
                continue;
            }

            if (_aborted)
            {
                _world.Log.Add($"{_name} was aborted");
                return VoltPoll.Aborted;
            }

            if (_pending is not null)
            {
                throw _pending;
            }

            _world.Log.Add($"{_name} ends with {_sum}");
            return VoltPoll.Completed;
        }
    }

    private VoltPoll RunBlock(Instruction[] block, ref VoltContext context)
    {
        while (_suspendedAt is not null || _next < block.Length)
        {
            if (_suspendedAt is null)
            {
                Begin(block[_next++], ref context);
            }

            var status = End(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }
        }

        return VoltPoll.Completed;
    }

    private void Begin(Instruction instruction, ref VoltContext context)
    {
        switch (instruction.What)
        {
            case Do.Gate:
                _gate.Awaiter = _world.Gates[instruction.Number].Wait();
                break;
            case Do.Delay:
                _void = VoltTask.Delay(TimeSpan.FromTicks(instruction.Number)).GetAwaiter();
                break;
            case Do.Call or Do.Race or Do.Timeout:
                _task = ScriptBody.Number(_world, instruction).GetAwaiter();
                break;
            case Do.All:
                _pair = ScriptBody.All(_world, instruction).GetAwaiter();
                break;
            case Do.Both when instruction.Number == 0:
                _joins = false;
                _both = ScriptBody.Both(_world, instruction).GetAwaiter();
                break;
            case Do.Both:
                _joins = true;
                _left = _world.Create(instruction.Child!).GetAwaiter();
                _right = _world.Create(instruction.Other!).GetAwaiter();
                _join.Start(2);
                break;
            case Do.Scope:
                _void = ScriptBody.Scope(_world, instruction).GetAwaiter();
                break;
            case Do.Any when _handles is [{ } one, { } other]:
                _task = VoltTask.WhenAny(one, other).GetAwaiter();
                break;
            case Do.Join when _handles[instruction.Number] is { } handle:
                _handles[instruction.Number] = null;
                _task = handle.GetAwaiter();
                if (_task.IsCompleted)
                {
                    _sum += _task.GetResult();
                    return;
                }

                break;
            case Do.Yield:
                _suspendedAt = Do.Throw;
                return;
            default:
                ScriptBody.Plain(_world, instruction, _name, _handles);
                _sum++;
                return;
        }

        _suspendedAt = instruction.What;
    }

    private VoltPoll End(ref VoltContext context)
    {
        VoltPoll status;
        switch (_suspendedAt)
        {
            // A yield that has not been passed on.
            case Do.Throw:
                if (context.TakeAbort())
                {
                    return VoltPoll.Aborted;
                }

                _suspendedAt = Do.Yield;
                return VoltPoll.Yielded;
            case Do.Yield:
                if (context.TakeAbort())
                {
                    return VoltPoll.Aborted;
                }

                _sum++;
                break;
            case Do.Gate:
                status = _gate.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                _sum++;
                break;
            case Do.Delay or Do.Scope:
                status = _void.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                _void.GetResult();
                _sum++;
                break;
            case Do.All:
                status = _pair.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                var both = _pair.GetResult();
                _sum += both[0] + both[1];
                break;
            case Do.Both when _joins:
                status = PollJoin(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                _sum += _left.GetResult() + _right.GetResult();
                break;
            case Do.Both:
                status = _both.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                var (left, right) = _both.GetResult();
                _sum += left + right;
                break;
            case Do.Call or Do.Join or Do.Race or Do.Timeout or Do.Any:
                status = _task.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    return status;
                }

                _sum += _task.GetResult();
                break;
            default:
                return VoltPoll.Completed;
        }

        _suspendedAt = null;
        return VoltPoll.Completed;
    }

    private VoltPoll PollJoin(ref VoltContext context)
    {
        for (var child = _join.First(ref context); child >= 0; child = _join.Next())
        {
            _join.Poll(ref context, ref child == 0 ? ref _left : ref _right);
        }

        var status = _join.End(ref context);
        if (status >= VoltPoll.Completed && (status == VoltPoll.Aborted || _join.HasFault))
        {
            JoinAwait.Discard(_left);
            JoinAwait.Discard(_right);
            return status == VoltPoll.Aborted ? status : throw _join.Throw();
        }

        return status;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add($"script {_name}", null, 0);
}
