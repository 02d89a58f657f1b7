using Volt.CompilerServices;

namespace Volt;

internal sealed partial class ForeignContinuation
{
    /// <summary>One poll of an await on the lowered path. The field is null unless the await is under way.</summary>
    internal static VoltPoll Poll<TAwaiter, TRegistration>(ref ForeignContinuation? field, ref TAwaiter awaiter, ref VoltContext context)
        where TRegistration : struct, IRegistration<TAwaiter>
    {
        if (context.TakeAbort())
        {
            field?.Detach();
            field = null;
            return VoltPoll.Aborted;
        }

        if (field is null)
        {
            field = Begin<TAwaiter, TRegistration>(awaiter, ref context);
        }

        if (!field.IsFired)
        {
            return VoltPoll.Pending;
        }

        field.GiveBack();
        field = null;
        return VoltPoll.Completed;
    }

    // On a copy, as C# does: what a struct changes when it takes the continuation is lost to its GetResult.
    internal static ForeignContinuation Begin<TAwaiter, TRegistration>(TAwaiter awaiter, ref VoltContext context)
        where TRegistration : struct, IRegistration<TAwaiter>
    {
        var continuation = context.Runtime.RentContinuation();
        continuation.Arm();
        continuation.Register<TAwaiter, TRegistration>(ref awaiter);
        continuation.Listen(context.LocalWaker);
        return continuation;
    }
}
