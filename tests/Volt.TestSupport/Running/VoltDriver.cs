using Volt.Cases;

namespace Volt.TestSupport;

/// <summary>Runs a program under Volt on this thread alone.</summary>
public static class VoltDriver
{
    private const int MostSteps = 200_000;
    private const int Patience = 30_000;

    public static Func<int, Outcome> Starter(LoadedProgram loaded, string type, string method)
    {
        var program = loaded.Method<Func<int, VoltTask<string>>>(type, method);
        return input => Run(program, input);
    }

    public static Outcome Run(Func<int, VoltTask<string>> program, int input)
    {
        var unhandled = new List<Exception>();
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = unhandled.Add });
        using var scope = runtime.Enter();
        try
        {
            var task = program(input).Start();
            var stuckSince = 0L;
            for (var step = 0; !task.IsCompleted && step < MostSteps; step++)
            {
                if (runtime.Tick() || task.IsCompleted || T.DoOne())
                {
                    stuckSince = 0;
                    continue;
                }

                // An ordinary task that completes under the runtime's own context comes back by way of the thread pool.
                step--;
                stuckSince = stuckSince == 0 ? Environment.TickCount64 : stuckSince;
                if (Environment.TickCount64 - stuckSince > Patience)
                {
                    return Outcome.Stalled();
                }

                Thread.Yield();
            }

            if (!task.IsCompleted)
            {
                return Outcome.Stalled();
            }

            var outcome = Outcome.Returned(task.GetAwaiter().GetResult());
            return unhandled.Count == 0 ? outcome : Outcome.Threw(unhandled[0]);
        }
        catch (Exception e) when (e is not ThreadAbortException)
        {
            return Outcome.Threw(e);
        }
    }
}
