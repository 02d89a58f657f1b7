namespace Volt;

/// <summary>
/// An awaiter of the runtime's own: only code on the runtime's thread wakes it, and its GetResult throws
/// <see cref="VoltAbortedException"/> when the fallback resumes it because of an abort.
/// </summary>
internal interface ILocalAwaiter : IVoltAwaiter
{
}
