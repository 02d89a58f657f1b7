namespace Volt.Benchmarks.Peers;

/// <summary>What the recursive bodies must come to, and how many calls that takes.</summary>
internal static class Fibonacci
{
    public static int Of(int n) => n < 2 ? n : Of(n - 1) + Of(n - 2);

    public static int Calls(int n) => n < 2 ? 1 : 1 + Calls(n - 1) + Calls(n - 2);
}
