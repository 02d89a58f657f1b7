using Volt.CompilerServices;

namespace Volt;

/// <summary>The part of every WhenAll that does not know the results.</summary>
internal struct WhenAllCore
{
    internal readonly ChildSet Children;
    private bool _started;

    internal WhenAllCore(ChildSet children)
    {
        Children = children;
        _started = false;
    }

    internal VoltPoll Poll(ref VoltContext context)
    {
        if (!Children.TryStartAll(ref _started, ref context))
        {
            return VoltPoll.Aborted;
        }

        var status = Children.PollAll(ref context);
        if (status == VoltPoll.Aborted)
        {
            Children.DiscardAll(context.Runtime);
            Children.Return();
        }

        return status;
    }

    internal readonly void Trace(string name, VoltTrace trace) => Children.Trace(name, trace);
}
