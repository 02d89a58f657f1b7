using System.Runtime.ExceptionServices;

namespace Volt.CompilerServices;

public static partial class VoltMachine
{
    /// <summary>
    /// Throws an exception that was pending while a handler awaited, with the stack trace that it has. Written as <c>throw Rethrow(e)</c>, so that the compiler
    /// knows that control ends there.
    /// </summary>
    /// <param name="exception">The pending exception.</param>
    /// <returns>Never.</returns>
    public static Exception Rethrow(Exception exception)
    {
        ExceptionDispatchInfo.Throw(exception);
        return exception;
    }
}
