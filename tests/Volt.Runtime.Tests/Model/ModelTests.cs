namespace Volt.Tests.Model;

/// <summary>
/// Random sequences of operations on a real runtime and on a reference model: every log entry, status, count and fault must be
/// equal. VOLT_MODEL_SEQUENCES sets how many, for a long run.
/// </summary>
public sealed class ModelTests
{
    private static readonly int s_sequences =
        int.TryParse(Environment.GetEnvironmentVariable("VOLT_MODEL_SEQUENCES"), out var count) ? count
        : OperatingSystem.IsBrowser() ? 1_000 : 20_000;

    [Fact]
    public void Machines_behave_as_the_model() => OwnThread.Run(() => Check(fallback: false));

    [Fact]
    public void The_fallback_behaves_as_the_model() => OwnThread.Run(() => Check(fallback: true));

    private static void Check(bool fallback)
    {
        for (var seed = 0; seed < s_sequences; seed++)
        {
            var ops = Generator.Sequence(seed);
            if (Compare(ops, fallback) is { } difference)
            {
                Assert.Fail($"Seed {seed}: {Shrink(ops, difference, fallback)}");
            }
        }
    }

    private static string Shrink(Op[] ops, string difference, bool fallback)
    {
        while (true)
        {
            var smaller = Generator.Shrink(ops).FirstOrDefault(candidate => Compare(candidate, fallback) is not null);
            if (smaller is null)
            {
                return $"{string.Join(Environment.NewLine, (object[])ops)}{Environment.NewLine}{difference}";
            }

            ops = smaller;
            difference = Compare(ops, fallback)!;
        }
    }

    /// <summary>What the two differ in, if in anything.</summary>
    private static string? Compare(Op[] ops, bool fallback)
    {
        var model = new Reference(fallback);
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

            model.Dispose();
            world.Dispose();
        }
        catch (Exception exception)
        {
            return $"The runtime threw: {exception}";
        }

        // Faults that are reported together come in the order of their slots, which the model does not know.
        var equal = model.Log.SequenceEqual(world.Log) && model.Unhandled.Order().SequenceEqual(world.Unhandled.Order());
        return equal ? null : $"""
            expected: {string.Join(" | ", model.Log)} unhandled {string.Join(' ', model.Unhandled)}
            actual:   {string.Join(" | ", world.Log)} unhandled {string.Join(' ', world.Unhandled)}
            """;
    }
}
