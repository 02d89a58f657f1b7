namespace Volt.Tests.Model;

/// <summary>
/// Random sequences of operations on a real runtime and on a reference model: every log entry, status, count and fault must be
/// equal. VOLT_MODEL_SEQUENCES sets how many, for a long run.
/// </summary>
public sealed class ModelTests
{
    private static readonly int s_sequences =
        int.TryParse(Environment.GetEnvironmentVariable("VOLT_MODEL_SEQUENCES"), out var count) ? count : 20_000;

    [Fact]
    public void Machines_behave_as_the_model() => OwnThread.Run(() => Check(fallback: false, aborts: true));

    [Fact]
    public void The_fallback_behaves_as_the_model() => OwnThread.Run(() => Check(fallback: true, aborts: false));

    private static void Check(bool fallback, bool aborts)
    {
        for (var seed = 0; seed < s_sequences; seed++)
        {
            var ops = Generator.Sequence(seed, aborts);
            if (Compare(ops, fallback, aborts) is { } difference)
            {
                Assert.Fail($"Seed {seed}: {Shrink(ops, difference, fallback, aborts)}");
            }
        }
    }

    private static string Shrink(Op[] ops, string difference, bool fallback, bool aborts)
    {
        while (true)
        {
            var smaller = Generator.Shrink(ops).FirstOrDefault(candidate => Compare(candidate, fallback, aborts) is not null);
            if (smaller is null)
            {
                return $"{string.Join(Environment.NewLine, (object[])ops)}{Environment.NewLine}{difference}";
            }

            ops = smaller;
            difference = Compare(ops, fallback, aborts)!;
        }
    }

    /// <summary>What the two differ in, if in anything.</summary>
    private static string? Compare(Op[] ops, bool fallback, bool dispose)
    {
        var model = new Reference();
        var world = new World(fallback);
        try
        {
            foreach (var op in ops)
            {
                model.Apply(op);
                world.Apply(op);
                if (!model.Log.SequenceEqual(world.Log))
                {
                    break;
                }
            }
        }
        catch (Exception exception)
        {
            return $"The runtime threw: {exception}";
        }

        if (dispose)
        {
            model.Dispose();
        }

        // Disposal on the fallback aborts by exceptions, which is not part of the comparison.
        var compared = world.Log.Count;
        var unhandled = world.Unhandled.Count;
        world.Dispose();
        if (dispose)
        {
            compared = world.Log.Count;
            unhandled = world.Unhandled.Count;
        }

        // Faults that are reported together come in the order of their slots, which the model does not know.
        var equal = model.Log.SequenceEqual(world.Log.Take(compared))
            && model.Unhandled.Order().SequenceEqual(world.Unhandled.Take(unhandled).Order());
        return equal ? null : $"""
            expected: {string.Join(" | ", model.Log)} unhandled {string.Join(' ', model.Unhandled)}
            actual:   {string.Join(" | ", world.Log.Take(compared))} unhandled {string.Join(' ', world.Unhandled.Take(unhandled))}
            """;
    }
}
