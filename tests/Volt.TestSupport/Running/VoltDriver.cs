namespace Volt.TestSupport;

/// <summary>Runs a program under Volt on this thread alone.</summary>
public static class VoltDriver
{
    public static Func<int, Outcome> Starter(LoadedProgram loaded, string type, string method) => throw new NotSupportedException();
}
