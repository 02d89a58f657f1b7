namespace Volt.Conformance;

public static class RandomCommand
{
    public static int Run(string[] args) => throw new NotSupportedException(string.Join(' ', args));
}
