using System.ComponentModel;
using Volt.CompilerServices;

namespace Volt;

/// <summary>Makes streams of machines. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VoltStream
{
    /// <summary>A stream whose every enumeration runs a copy of the machine.</summary>
    /// <typeparam name="TMachine">The machine.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="machine">The machine, with its parameters set and nothing run.</param>
    public static VoltStream<T> Create<TMachine, T>(in TMachine machine)
        where TMachine : struct, IVoltStreamMachine<T> => new MachineStream<TMachine, T>(machine, isEnumerator: false);

    /// <summary>The one enumeration of a method that returns an enumerator.</summary>
    /// <inheritdoc cref="Create"/>
    public static VoltStream<T> CreateEnumerator<TMachine, T>(in TMachine machine)
        where TMachine : struct, IVoltStreamMachine<T> => new MachineStream<TMachine, T>(machine, isEnumerator: true);

    /// <summary>The token that a stream's body sees: its own parameter, the consumer's, or one that stands for both.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="token">The consumer's token.</param>
    /// <returns>The source of a token that stands for both, or null.</returns>
    public static CancellationTokenSource? Combine(ref CancellationToken parameter, CancellationToken token)
    {
        if (token == default || token == parameter)
        {
            return null;
        }

        if (parameter == default)
        {
            parameter = token;
            return null;
        }

        var both = CancellationTokenSource.CreateLinkedTokenSource(parameter, token);
        parameter = both.Token;
        return both;
    }
}
