using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>An await whose awaiter has a type that is known only at run time, or that has no name, as a field of a machine. It costs a box.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BoxedAwait
{
    private object? _awaiter;
    private TaskAwait _task;
    private ForeignAwait<INotifyCompletion> _foreign;

    /// <summary>Begins to wait.</summary>
    /// <param name="awaiter">An awaiter that is not complete.</param>
    /// <exception cref="InvalidCastException">It is no awaiter.</exception>
    public void Start(object awaiter)
    {
        _awaiter = awaiter;
        if (awaiter is IVoltTaskAwaiter task)
        {
            _task = task.Core;
        }
        else if (awaiter is not IVoltAwaiter)
        {
            _foreign.Awaiter = (INotifyCompletion)awaiter;
        }
    }

    /// <summary>Waits on.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (_awaiter is IVoltTaskAwaiter)
        {
            return _task.Poll(ref context);
        }

        if (_awaiter is not IVoltAwaiter leaf)
        {
            return _foreign.Poll(ref context);
        }

        var wait = new LeafAwait<IVoltAwaiter> { Awaiter = leaf };
        return wait.Poll(ref context);
    }

    /// <summary>Adds the frames of what is waited for.</summary>
    /// <param name="trace">Receives them.</param>
    public readonly void Trace(VoltTrace trace)
    {
        if (_awaiter is IVoltTaskAwaiter)
        {
            _task.Trace(trace);
        }
        else if (_awaiter is not null)
        {
            trace.Add((_awaiter as IVoltAwaiter)?.Description ?? LeafName.Of(_awaiter.GetType()), null, 0);
        }
    }
}
