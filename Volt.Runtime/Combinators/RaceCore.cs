using Volt.CompilerServices;

namespace Volt;

/// <summary>The first to end wins; the others are aborted, and waited for.</summary>
internal struct RaceCore
{
    internal readonly ChildSet Children;
    private bool _started;
    private int _winner;

    internal RaceCore(ChildSet children)
    {
        Children = children;
        _started = false;
        _winner = -1;
    }

    internal readonly int Winner => _winner;

    internal VoltPoll Poll(ref VoltContext context)
    {
        if (!Children.TryStartAll(ref _started, ref context))
        {
            return VoltPoll.Aborted;
        }

        if (_winner < 0)
        {
            _winner = Children.TakeEnded();
            if (_winner >= 0)
            {
                Children.AbortAll();
            }
        }

        var status = Children.PollAll(ref context);
        if (status == VoltPoll.Aborted)
        {
            Children.DiscardAll(context.Runtime);
            Children.Return();
        }

        return status;
    }

    /// <summary>Consumes the losers. A fault of theirs is reported, since no await will see it.</summary>
    internal readonly void DiscardLosers(VoltRuntime runtime)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            if (i != _winner && Children.Discard(i) is { } fault && fault.SourceException is not OperationCanceledException)
            {
                runtime.Report(fault);
            }
        }
    }
}
