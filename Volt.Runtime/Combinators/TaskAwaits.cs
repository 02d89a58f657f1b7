using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>Room for a few awaits in a machine.</summary>
internal interface ITaskAwaits
{
    [UnscopedRef]
    Span<TaskAwait> Span { get; }
}

/// <summary>Room for two.</summary>
internal struct TwoTaskAwaits : ITaskAwaits
{
    private Room _room;

    [UnscopedRef]
    public Span<TaskAwait> Span => _room;

    [InlineArray(2)]
    private struct Room
    {
        private TaskAwait _first;
    }
}

/// <summary>Room for eight.</summary>
internal struct EightTaskAwaits : ITaskAwaits
{
    private Room _room;

    [UnscopedRef]
    public Span<TaskAwait> Span => _room;

    [InlineArray(8)]
    private struct Room
    {
        private TaskAwait _first;
    }
}
