namespace Volt;

/// <summary>A machine that other tasks were given to. If it is dropped before it ran, those that are cold go with it.</summary>
internal interface IOwnsTasks<TMachine>
    where TMachine : struct
{
    /// <summary>Asked for once an arena: a call through the interface would be a box for an interpreter.</summary>
    Dropping<TMachine> Dropping { get; }
}

/// <summary>Drops the cold tasks of a machine.</summary>
/// <param name="machine">The machine, in its slot.</param>
internal delegate void Dropping<TMachine>(ref TMachine machine)
    where TMachine : struct;
