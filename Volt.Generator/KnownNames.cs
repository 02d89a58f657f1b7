namespace Volt.Generator;

/// <summary>The names of the runtime that generated code uses, in one place.</summary>
internal static class KnownNames
{
    public const string Attribute = "Volt.VoltTaskAttribute";
    public const string Task = "Volt.VoltTask";
    public const string GenericTask = "Volt.VoltTask`1";
    public const string AwaitAttribute = "Volt.CompilerServices.VoltAwaitAttribute";
    public const string LeafInterface = "Volt.IVoltAwaiter";
    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";
    public const string AsyncEnumerator = "System.Collections.Generic.IAsyncEnumerator`1";
    public const string EnumeratorCancellation = "System.Runtime.CompilerServices.EnumeratorCancellationAttribute";

    public const string Services = "global::Volt.CompilerServices.";
    public const string Poll = Services + "VoltPoll";
    public const string Context = Services + "VoltContext";
    public const string Unit = Services + "Unit";
    public const string Machine = Services + "VoltMachine";
    public const string MachineInterface = Services + "IVoltMachine";
    public const string StreamMachineInterface = Services + "IVoltStreamMachine";
    public const string TaskAwaiter = Services + "VoltTaskAwaiter";
    public const string StreamAwait = Services + "StreamAwait";
    public const string BoxedAwait = Services + "BoxedAwait";
    public const string JoinAwait = Services + "JoinAwait";
    public const string Stream = "global::Volt.VoltStream";
    public const string Trace = Services + "VoltTrace";
    public const string CriticalAwait = Services + "CriticalAwait";
    public const string ValueTaskAwait = Services + "ValueTaskAwait";
    public const string ForeignAwait = Services + "ForeignAwait";
    public const string LeafAwait = Services + "LeafAwait";
    public const string RightOperand = Services + "RightOperand";
    public const string SkipInit = "global::System.Runtime.CompilerServices.Unsafe.SkipInit";

    public const string FactorySuffix = "__Create";
    public const string MachineSuffix = "__Machine";
    public const string ResumeSuffix = "__Resume";
}
