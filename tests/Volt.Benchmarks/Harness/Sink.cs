namespace Volt.Benchmarks.Harness;

/// <summary>Where every body leaves its result, so that none can be optimised away and each round can be checked.</summary>
internal static class Sink
{
    public static long Sum;

    public static void Expect(long sum)
    {
        var found = Sum;
        Sum = 0;
        if (found != sum) throw new InvalidOperationException($"A round gave {found} in place of {sum}.");
    }
}
