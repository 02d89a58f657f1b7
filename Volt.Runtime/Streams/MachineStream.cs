using Volt.CompilerServices;

namespace Volt;

/// <summary>A stream over a generated machine; the object is its own first enumerator.</summary>
internal sealed class MachineStream<TMachine, T> : VoltStream<T>
    where TMachine : struct, IVoltStreamMachine<T>
{
    // As the call left it: each enumeration runs a copy.
    private readonly TMachine _start;
    private TMachine _machine;
    private CancellationTokenSource? _linked;
    private bool _taken;

    internal MachineStream(in TMachine machine, bool isEnumerator)
    {
        _taken = isEnumerator;
        if (isEnumerator)
        {
            _machine = machine;
        }
        else
        {
            _start = machine;
        }
    }

    public override T Current => _machine.Current;

    public override bool Result => _machine.Result;

    private protected override bool IsIdle => _machine.IsIdle;

    public override IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var stream = _taken ? new MachineStream<TMachine, T>(_start, isEnumerator: false) : this;
        stream._taken = true;
        stream._machine = _start;
        stream._linked = stream._machine.Attach(cancellationToken);
        return stream;
    }

    public override VoltPoll Poll(ref VoltContext context)
    {
        IsUnderWay = true;
        VoltPoll status;
        try
        {
            status = _machine.Poll(ref context);
        }
        catch
        {
            End();
            throw;
        }

        if (status < VoltPoll.Completed)
        {
            return status;
        }

        if (status == VoltPoll.Completed && _machine.Result)
        {
            EndStep();
        }
        else
        {
            End();
        }

        return status;
    }

    public override void BeginDispose() => _machine.BeginDispose();

    public override void Trace(VoltTrace trace) => _machine.Trace(trace);

    private void End()
    {
        _linked?.Dispose();
        _linked = null;
        EndStep();
    }
}
