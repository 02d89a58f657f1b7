namespace Volt.Tests.Model;

/// <summary>
/// What the runtime promises, in the simplest terms: objects and lists, no slots, no generations, no wakers. A task is a stack of frames; the
/// innermost one is where it waits.
/// </summary>
internal sealed class Reference
{
    internal const int TimeoutFault = -2;
    internal const int SeveralFaults = -3;
    private const int AbortedFault = -1;

    // There an abort is an exception, and a hand-written leaf is waited out.
    private readonly bool _fallback;

    private readonly List<Task> _live = [];
    private readonly List<Task> _ended = [];
    private readonly List<(Task Task, Frame Frame)>[] _gateWaiters = [.. Enumerable.Range(0, Generator.Gates).Select(_ => new List<(Task, Frame)>())];
    private readonly List<(long Due, long Order, Task Task, Frame Frame)> _timers = [];
    private List<Task> _ready = [];
    private long _now;
    private long _order;
    private int _nextName;

    internal Reference(bool fallback) => _fallback = fallback;

    internal List<string> Log { get; } = [];

    internal List<int> Unhandled { get; } = [];

    private List<Task> Roots { get; } = [];

    internal void Apply(Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Spawn:
                Spawn(op.Script!);
                break;
            case OpKind.SetGate:
                OpenGate(op.Number);
                break;
            case OpKind.Advance:
                _now += op.Number;
                break;
            case OpKind.AbortRoot:
                AbortRoot(op.Number);
                break;
            case OpKind.Tick:
                Pass();
                ReportIfDrained();
                break;
            case OpKind.Stall:
                while (Pass())
                {
                }

                ReportIfDrained();
                break;
        }

        Log.Add($"live {_live.Count}, timers {_timers.Count}, {string.Join(' ', Roots.Select(Status))}");
    }

    internal void Dispose()
    {
        while (_live.Count > 0)
        {
            var before = _live.Count;
            var fresh = false;
            _ready.ForEach(task => task.Queued = false);
            _ready.Clear();

            // Newest first, and after them those that have not run.
            foreach (var task in Enumerable.Reverse(_live.ToArray()).OrderByDescending(task => task.Polled))
            {
                fresh |= !task.Aborting;
                task.Aborting = false;
                Abort(task);
            }

            while (Pass())
            {
            }

            if (_live.Count == before && !fresh)
            {
                break;
            }
        }

        // What never got to its end: the faults of the tasks that it was to await.
        foreach (var group in _live.SelectMany(AllFrames).Select(frame => frame.Group).OfType<Group>())
        {
            Unhandled.AddRange(group.ChildFaults.Where(fault => fault != AbortedFault));
        }

        ReportUnobserved();
    }

    private static VoltTaskStatus Status(Task task) =>
        task.HasEnded ? VoltTaskStatus.Gone : task.Queued ? VoltTaskStatus.Ready : VoltTaskStatus.Waiting;

    private static IEnumerable<Frame> AllFrames(Task task) =>
        task.Frames.Concat(task.Frames.SelectMany(frame => frame.Parts).SelectMany(AllFrames));

    private Frame Create(Script script) => new(script, _nextName++);

    private Task Start(Script script, bool kept) => Start(Create(script), kept);

    private Task Start(Frame frame, bool kept)
    {
        var task = new Task(kept);
        task.Frames.Push(frame);
        _live.Add(task);
        Push(task);
        return task;
    }

    private void Spawn(Script script) => Roots.Add(Start(script, kept: false));

    private void Push(Task task)
    {
        task.Queued = true;
        _ready.Add(task);
    }

    private void Wake(Task part)
    {
        var task = part.Root;
        if (!task.HasEnded && !task.Queued)
        {
            Push(task);
        }
    }

    private void OpenGate(int number)
    {
        var waiters = _gateWaiters[number].ToArray();
        _gateWaiters[number].Clear();
        foreach (var (task, frame) in waiters)
        {
            frame.Done = true;
            Wake(task);
        }
    }

    private void AbortRoot(int number)
    {
        if (Roots.Count > 0)
        {
            Log.Add($"abort {Abort(Roots[number % Roots.Count])}");
        }
    }

    private bool Abort(Task task)
    {
        if (task.HasEnded)
        {
            return false;
        }

        if (!task.Polled)
        {
            End(task, Outcome.Aborted, 0);
            return true;
        }

        if (task.Aborting)
        {
            return false;
        }

        task.Aborting = task.Signal = true;
        Wake(task);
        return true;
    }

    private bool Pass()
    {
        foreach (var timer in _timers.Where(timer => timer.Due <= _now).OrderBy(timer => (timer.Due, timer.Order)).ToArray())
        {
            _timers.Remove(timer);
            timer.Frame.Done = true;
            Wake(timer.Task);
        }

        var batch = _ready;
        _ready = [];
        foreach (var task in batch)
        {
            if (!task.HasEnded && task.Queued)
            {
                task.Queued = false;
                task.Polled = true;
                Poll(task);
            }
        }

        return batch.Count > 0;
    }

    private void End(Task task, Outcome outcome, int value)
    {
        task.HasEnded = true;
        task.Outcome = outcome;
        task.Value = value;
        if (task.Root != task)
        {
            return;
        }

        task.Queued = false;
        _live.Remove(task);
        if (task.Group is { } group)
        {
            OnChildEnded(group, task);
        }
        else if (task.Kept)
        {
            _ended.Add(task);
            if (task.Waiter is not null)
            {
                task.Any?.Ended.Add(task);
                Wake(task.Waiter);
            }
        }
        else if (outcome == Outcome.Faulted && value != AbortedFault)
        {
            Unhandled.Add(value);
        }
    }

    private void ReportIfDrained()
    {
        if (_live.Count == 0)
        {
            ReportUnobserved();
        }
    }

    private void ReportUnobserved()
    {
        foreach (var task in _ended.Where(task => task.Outcome == Outcome.Faulted && task.Value != AbortedFault))
        {
            Unhandled.Add(task.Value);
        }

        _ended.Clear();
    }

    /// <summary>Runs a task until its innermost frame has to wait.</summary>
    private void Poll(Task task)
    {
        while (true)
        {
            var frame = task.Frames.Peek();
            if (frame.Deadline is { } group)
            {
                PollDeadline(task, frame, group);
                return;
            }

            if (frame.Waits is { } waits && !Resume(task, frame, waits))
            {
                return;
            }

            if (task.Frames.Peek() != frame)
            {
                continue;
            }

            var block = frame.InFinally ? frame.Script.Finally : frame.Script.Body;
            if (frame.Waits is null && frame.Next < block.Length)
            {
                Execute(task, frame, block[frame.Next++]);
                continue;
            }

            if (frame.Waits is not null)
            {
                continue;
            }

            if (!frame.InFinally)
            {
                frame.InFinally = true;
                frame.Next = 0;
                continue;
            }

            if (!Leave(task, frame))
            {
                return;
            }
        }
    }

    /// <summary>A frame is at its end. Says whether the task goes on.</summary>
    private bool Leave(Task task, Frame frame)
    {
        task.Frames.Pop();
        if (frame.Outcome == Outcome.Completed)
        {
            Log.Add($"{frame.Name} ends with {frame.Sum}");
        }
        else if (frame.Outcome == Outcome.Aborted)
        {
            Log.Add($"{frame.Name} was aborted");
        }

        var value = frame.Outcome == Outcome.Completed ? frame.Sum : frame.Fault;
        if (task.Frames.Count == 0)
        {
            End(task, frame.Outcome, value);
            return false;
        }

        var caller = task.Frames.Peek();
        caller.Waits = null;
        if (frame.Outcome == Outcome.Completed)
        {
            caller.Sum += value;
        }
        else
        {
            Fail(caller, frame.Outcome, value);
        }

        return true;
    }

    /// <summary>Jumps out of the block: to the finally block, or to its end if it fails itself.</summary>
    private static void Fail(Frame frame, Outcome outcome, int fault)
    {
        frame.Waits = null;
        frame.Outcome = outcome;
        frame.Fault = fault;
        frame.Next = frame.InFinally ? frame.Script.Finally.Length : frame.Script.Body.Length;
    }

    private void Execute(Task task, Frame frame, Instruction instruction)
    {
        switch (instruction.What)
        {
            case Do.Log:
                Log.Add($"{frame.Name} logs {instruction.Number}");
                break;
            case Do.Yield or Do.Gate:
                frame.Waits = instruction;
                frame.Waiting = false;
                return;
            case Do.Delay:
                frame.Waits = instruction;
                frame.Waiting = false;
                frame.Due = _now + instruction.Number;
                return;
            case Do.Call:
                frame.Waits = instruction;
                task.Frames.Push(Create(instruction.Child!));
                return;
            case Do.All or Do.Race or Do.Timeout or Do.Scope:
                Begin(task, frame, instruction);
                return;
            case Do.Any when frame.Handles is [{ } one, { } other]:
                if (task.Signal)
                {
                    task.Signal = false;
                    Fail(frame, Outcome.Aborted, 0);
                    return;
                }

                frame.Waits = instruction;
                frame.Group = new Group(task, one, other);
                foreach (var handle in frame.Group.Children)
                {
                    if (handle.HasEnded)
                    {
                        frame.Group.Ended.Add(handle);
                    }
                    else
                    {
                        handle.Waiter = task;
                        handle.Any = frame.Group;
                    }
                }

                return;
            case Do.Both:
                frame.Waits = instruction;
                frame.Parts = [new Task(task.Root), new Task(task.Root)];
                frame.Parts[0].Frames.Push(Create(instruction.Child!));
                frame.Parts[1].Frames.Push(Create(instruction.Other!));
                frame.Aborting = false;
                frame.BegunInAbort = task.Root.Aborting && !task.Signal;
                return;
            case Do.Start:
                frame.Handles[instruction.Number] = Start(instruction.Child!, kept: true);
                break;
            case Do.Join when frame.Handles[instruction.Number] is { } handle:
                frame.Handles[instruction.Number] = null;
                frame.Joins = handle;
                if (handle.HasEnded)
                {
                    Join(frame);
                    return;
                }

                frame.Waits = instruction;
                frame.Waiting = false;
                return;
            case Do.AbortHandle when frame.Handles[instruction.Number] is { } handle:
                Log.Add($"abort {Abort(handle)}");
                break;
            case Do.Spawn:
                Spawn(instruction.Child!);
                break;
            case Do.Throw:
                Fail(frame, Outcome.Faulted, instruction.Number);
                return;
            case Do.SetGate:
                OpenGate(instruction.Number);
                break;
            case Do.AbortRoot:
                AbortRoot(instruction.Number);
                break;
        }

        frame.Sum++;
    }

    /// <summary>Starts the children of a combinator.</summary>
    private void Begin(Task task, Frame frame, Instruction instruction)
    {
        // All but a scope's children are created before the abort may be seen.
        var isScope = instruction.What == Do.Scope;
        Script[] scripts = isScope ? [instruction.Other!, instruction.Child!]
            : instruction.Other is null ? [instruction.Child!]
            : [instruction.Child!, instruction.Other];
        var created = isScope ? null : scripts.Select(Create).ToArray();
        if (task.Signal)
        {
            task.Signal = false;
            Fail(frame, Outcome.Aborted, 0);
            return;
        }

        var group = new Group(task) { IsScope = isScope, Live = scripts.Length };
        frame.Waits = instruction;
        frame.Group = group;
        if (isScope && instruction.Number > 0)
        {
            var deadline = new Frame(new Script([], []), -1) { Deadline = group, Due = _now + instruction.Number };
            group.DeadlineTask = Start(deadline, kept: false);
        }

        for (var i = 0; i < scripts.Length; i++)
        {
            var child = Start(isScope ? Create(scripts[i]) : created![i], kept: true);
            child.Group = group;
            group.Children.Add(child);
        }

        if (instruction.What == Do.Timeout)
        {
            _timers.Add((_now + instruction.Number, _order++, task, frame));
        }
    }

    /// <summary>A round over the parts of a join. Says whether all have ended.</summary>
    private bool ResumeBoth(Task task, Frame frame)
    {
        frame.Aborting |= task.Signal;
        task.Signal = false;
        var yields = false;
        foreach (var part in (frame.Aborting ? frame.Parts.Reverse() : frame.Parts).Where(part => !part.HasEnded))
        {
            if (frame.Aborting && !part.Aborting)
            {
                part.Aborting = part.Signal = true;
            }

            part.Yields = false;
            Poll(part);
            if (task.Signal)
            {
                task.Signal = part.Aborting = false;
                frame.Aborting = true;
            }
            else if (task.Root.Aborting && !frame.BegunInAbort && !frame.Aborting)
            {
                part.Aborting = frame.Aborting = true;
            }

            yields |= part.Yields;
        }

        if (!frame.Parts.All(part => part.HasEnded))
        {
            if (yields)
            {
                Yield(task);
            }

            return false;
        }

        var failed = frame.Parts.FirstOrDefault(part => part.Outcome == Outcome.Faulted);
        if (frame.Aborting)
        {
            Unhandled.AddRange(frame.Parts.Where(part => part.Outcome == Outcome.Faulted && part.Value != AbortedFault).Select(part => part.Value));
            Fail(frame, Outcome.Aborted, 0);
        }
        else if (failed is not null)
        {
            Fail(frame, Outcome.Faulted, failed.Value);
        }
        else
        {
            frame.Waits = null;
            frame.Sum += frame.Parts.Sum(part => part.Value);
        }

        frame.Parts = [];
        return true;
    }

    /// <summary>The task goes to the end of the queue, a part together with all that it is a part of.</summary>
    private void Yield(Task task)
    {
        if (task.Root != task)
        {
            task.Yields = true;
        }
        else if (!task.Queued)
        {
            Push(task);
        }
    }

    private void OnChildEnded(Group group, Task child)
    {
        group.Live--;
        group.Ended.Add(child);
        if (!group.IsScope)
        {
            Wake(group.Parent);
            return;
        }

        if (child.Outcome == Outcome.Faulted)
        {
            if (child.Value != AbortedFault || !group.Aborted)
            {
                group.Faults.Add(child.Value);
            }

            if (!group.Aborted)
            {
                group.Aborted = true;
                AbortChildren(group);
            }
        }

        if (group.Live == 0)
        {
            Wake(group.Parent);
        }
    }

    /// <summary>The helper that ends a scope when its time is up.</summary>
    private void PollDeadline(Task task, Frame frame, Group group)
    {
        if (!task.Signal && _now < frame.Due)
        {
            if (!_timers.Exists(timer => timer.Frame == frame))
            {
                _timers.Add((frame.Due, _order++, task, frame));
            }

            return;
        }

        _timers.RemoveAll(timer => timer.Frame == frame);
        if (!task.Signal && !group.Aborted && group.Live > 0)
        {
            group.TimedOut = group.Aborted = true;
            AbortChildren(group);
        }

        End(task, task.Signal ? Outcome.Aborted : Outcome.Completed, 0);
    }

    private void AbortChildren(Group group)
    {
        foreach (var child in Enumerable.Reverse(group.Children).ToArray())
        {
            Abort(child);
        }
    }

    /// <summary>Goes on in a combinator. Says whether it has come to its end.</summary>
    private bool ResumeGroup(Task task, Frame frame, Do what)
    {
        var group = frame.Group!;
        if (what == Do.Race && group.Winner is null && group.Ended.Count > 0)
        {
            group.Winner = group.Ended[0];
            AbortChildren(group);
        }

        if (what == Do.Timeout && frame.Done && !group.TimedOut && group.Live > 0)
        {
            group.TimedOut = true;
            AbortChildren(group);
        }

        if (task.Signal)
        {
            task.Signal = false;
            group.Leaving = true;
            if (!group.IsScope || !group.Aborted)
            {
                group.Aborted = true;
                AbortChildren(group);
            }
        }

        if (group.Live > 0)
        {
            return false;
        }

        frame.Group = null;
        frame.Done = false;
        _timers.RemoveAll(timer => timer.Frame == frame);
        var faults = group.ChildFaults.ToList();
        if (group.DeadlineTask is { } deadline)
        {
            Abort(deadline);
        }

        if (group.Leaving)
        {
            Unhandled.AddRange(faults.Where(fault => fault != AbortedFault));
            Fail(frame, Outcome.Aborted, 0);
            return true;
        }

        switch (what)
        {
            case Do.All:
                if (group.Children.Find(child => child.Outcome != Outcome.Completed) is { } failed)
                {
                    Deliver(frame, failed);
                }
                else
                {
                    frame.Waits = null;
                    frame.Sum += group.Children.Sum(child => child.Value);
                }

                break;
            case Do.Race:
                Unhandled.AddRange(group.Children
                    .Where(child => child != group.Winner && child.Outcome == Outcome.Faulted && child.Value != AbortedFault)
                    .Select(child => child.Value));
                Deliver(frame, group.Winner!);
                break;
            case Do.Timeout when group.TimedOut:
                Unhandled.AddRange(faults.Where(fault => fault != AbortedFault));
                Fail(frame, Outcome.Faulted, TimeoutFault);
                break;
            case Do.Timeout:
                Deliver(frame, group.Children[0]);
                break;
            case Do.Scope when faults.Count > 0:
                Fail(frame, Outcome.Faulted, faults.Count == 1 ? faults[0] : SeveralFaults);
                break;
            case Do.Scope when group.TimedOut:
                Fail(frame, Outcome.Faulted, TimeoutFault);
                break;
            default:
                frame.Waits = null;
                frame.Sum++;
                break;
        }

        return true;
    }

    private bool ResumeAny(Task task, Frame frame)
    {
        var group = frame.Group!;
        if (!task.Signal && group.Ended.Count == 0)
        {
            return false;
        }

        foreach (var child in group.Children)
        {
            child.Waiter = null;
            child.Any = null;
        }

        frame.Group = null;
        if (task.Signal)
        {
            task.Signal = false;
            Fail(frame, Outcome.Aborted, 0);
        }
        else
        {
            frame.Waits = null;
            frame.Sum += group.Children.IndexOf(group.Ended[0]);
        }

        return true;
    }

    private void Join(Frame frame)
    {
        var handle = frame.Joins!;
        _ended.Remove(handle);
        Deliver(frame, handle);
    }

    /// <summary>Gives a frame the outcome of a task that it awaits.</summary>
    private static void Deliver(Frame frame, Task handle)
    {
        frame.Waits = null;
        switch (handle.Outcome)
        {
            case Outcome.Completed:
                frame.Sum += handle.Value;
                break;
            case Outcome.Aborted:
                Fail(frame, Outcome.Faulted, AbortedFault);
                break;
            default:
                Fail(frame, Outcome.Faulted, handle.Value);
                break;
        }
    }

    /// <summary>Goes on at an await. Says whether the task does not have to wait any longer there.</summary>
    private bool Resume(Task task, Frame frame, Instruction waits)
    {
        if (waits.What is Do.All or Do.Race or Do.Timeout or Do.Scope)
        {
            return ResumeGroup(task, frame, waits.What);
        }

        if (waits.What == Do.Both)
        {
            return ResumeBoth(task, frame);
        }

        if (waits.What == Do.Any)
        {
            return ResumeAny(task, frame);
        }

        if (waits.What == Do.Join && frame.Joins!.HasEnded)
        {
            Join(frame);
            return true;
        }

        if (task.Signal && !(_fallback && waits.What == Do.Gate))
        {
            task.Signal = false;
            foreach (var waiters in _gateWaiters)
            {
                waiters.RemoveAll(waiter => waiter.Frame == frame);
            }

            _timers.RemoveAll(timer => timer.Frame == frame);
            if (waits.What == Do.Join)
            {
                frame.Joins!.Waiter = null;
            }

            frame.Done = false;
            Fail(frame, Outcome.Aborted, 0);
            return true;
        }

        if (!frame.Waiting)
        {
            frame.Waiting = true;
            frame.Done = false;
            switch (waits.What)
            {
                case Do.Yield:
                    frame.Done = true;
                    Yield(task);
                    return false;
                case Do.Gate:
                    _gateWaiters[waits.Number].Add((task, frame));
                    return false;
                case Do.Delay when frame.Due > _now:
                    _timers.Add((frame.Due, _order++, task, frame));
                    return false;
                case Do.Delay:
                    frame.Done = true;
                    break;
                case Do.Join:
                    frame.Joins!.Waiter = task;
                    return false;
            }
        }

        if (!frame.Done)
        {
            return false;
        }

        frame.Done = false;
        frame.Waits = null;
        frame.Sum++;
        return true;
    }

    private enum Outcome
    {
        Completed,
        Faulted,
        Aborted,
    }

    /// <summary>A task, or a part of one that has a stack of frames of its own.</summary>
    private sealed class Task
    {
        internal readonly Stack<Frame> Frames = new();
        private bool _signal;

        internal Task(bool kept)
        {
            Kept = kept;
            Root = this;
        }

        internal Task(Task root) => Root = root;

        /// <summary>The task that is queued, woken and aborted.</summary>
        internal Task Root { get; }

        internal bool Kept { get; }

        /// <summary>A part that goes on in the next pass.</summary>
        internal bool Yields { get; set; }

        internal bool Queued { get; set; }

        internal bool Polled { get; set; }

        internal bool Aborting { get; set; }

        internal bool Signal
        {
            get => Root._signal;
            set => Root._signal = value;
        }

        internal bool HasEnded { get; set; }

        internal Outcome Outcome { get; set; }

        internal int Value { get; set; }

        internal Task? Waiter { get; set; }

        /// <summary>The combinator that it belongs to.</summary>
        internal Group? Group { get; set; }

        /// <summary>The await that waits for it or another one.</summary>
        internal Group? Any { get; set; }
    }

    /// <summary>Tasks that an await waits for together.</summary>
    private sealed class Group(Task parent, params Task[] children)
    {
        internal Task Parent { get; } = parent;

        internal List<Task> Children { get; } = [.. children];

        /// <summary>In the order of their ends.</summary>
        internal List<Task> Ended { get; } = [];

        internal List<int> Faults { get; } = [];

        internal IEnumerable<int> ChildFaults => IsScope ? Faults
            : Children.Where(child => child.HasEnded && child.Outcome == Outcome.Faulted && child.Group == this).Select(child => child.Value);

        internal bool IsScope { get; init; }

        internal int Live { get; set; }

        internal Task? Winner { get; set; }

        internal Task? DeadlineTask { get; set; }

        internal bool TimedOut { get; set; }

        /// <summary>A scope whose children were told to leave.</summary>
        internal bool Aborted { get; set; }

        /// <summary>The waiting task itself is on its way out.</summary>
        internal bool Leaving { get; set; }
    }

    private sealed class Frame(Script script, int name)
    {
        internal readonly Task?[] Handles = new Task?[Generator.Handles];

        internal Script Script { get; } = script;

        internal int Name { get; } = name;

        internal int Next { get; set; }

        internal bool InFinally { get; set; }

        internal Outcome Outcome { get; set; }

        internal int Fault { get; set; }

        internal int Sum { get; set; }

        internal long Due { get; set; }

        internal Task? Joins { get; set; }

        internal Group? Group { get; set; }

        /// <summary>The parts of a join.</summary>
        internal Task[] Parts { get; set; } = [];

        /// <summary>Whether the parts of a join are to leave.</summary>
        internal bool Aborting { get; set; }

        /// <summary>Whether a join was begun by a finally block on its way out of an abort.</summary>
        internal bool BegunInAbort { get; set; }

        /// <summary>The scope whose deadline this helper keeps.</summary>
        internal Group? Deadline { get; init; }

        /// <summary>The await at which the frame stands.</summary>
        internal Instruction? Waits { get; set; }

        /// <summary>Whether that await was polled once.</summary>
        internal bool Waiting { get; set; }

        /// <summary>Whether what it waits for has come.</summary>
        internal bool Done { get; set; }
    }
}
