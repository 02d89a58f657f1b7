namespace Volt.Tests.Model;

internal sealed class ScriptException(int number) : Exception($"{number}")
{
    internal int Number { get; } = number;
}
