namespace Volt.Tests.Model;

/// <summary>Makes random sequences of operations, and smaller variants of one that fails.</summary>
internal static class Generator
{
    internal const int Gates = 3;
    internal const int Handles = 2;

    internal static Op[] Sequence(int seed)
    {
        var random = new Random(seed);
        var ops = new Op[random.Next(3, 20)];
        for (var i = 0; i < ops.Length; i++)
        {
            ops[i] = random.Next(10) switch
            {
                < 3 => new Op(OpKind.Spawn, 0, Script(random, 3)),
                3 => new Op(OpKind.SetGate, random.Next(Gates)),
                4 => new Op(OpKind.Advance, random.Next(1, 8)),
                < 7 => new Op(OpKind.Tick),
                < 9 => new Op(OpKind.Stall),
                _ => new Op(OpKind.AbortRoot, random.Next(8)),
            };
        }

        return ops;
    }

    private static Script Script(Random random, int depth) =>
        new(Instructions(random, random.Next(5), depth), Instructions(random, random.Next(3), depth - 1));

    private static Instruction[] Instructions(Random random, int count, int depth)
    {
        var instructions = new Instruction[count];
        for (var i = 0; i < count; i++)
        {
            instructions[i] = random.Next(20) switch
            {
                0 => new Instruction(Do.Log, random.Next(100)),
                1 or 2 => new Instruction(Do.Yield),
                3 => new Instruction(Do.Gate, random.Next(Gates)),
                4 => new Instruction(Do.Delay, random.Next(6)),
                5 when depth > 0 => new Instruction(Do.Call, 0, Script(random, depth - 1)),
                6 when depth > 0 => new Instruction(Do.Start, random.Next(Handles), Script(random, depth - 1)),
                7 or 8 => new Instruction(Do.Join, random.Next(Handles)),
                9 when depth > 0 => new Instruction(Do.Spawn, 0, Script(random, depth - 1)),
                10 => new Instruction(Do.SetGate, random.Next(Gates)),
                11 when random.Next(2) == 0 => new Instruction(Do.Throw, random.Next(1, 100)),
                12 => new Instruction(Do.AbortHandle, random.Next(Handles)),
                13 => new Instruction(Do.AbortRoot, random.Next(8)),
                14 when depth > 0 => new Instruction(Do.All, 0, Script(random, depth - 1), Script(random, depth - 1)),
                15 when depth > 0 => new Instruction(Do.Race, 0, Script(random, depth - 1), Script(random, depth - 1)),
                16 => new Instruction(Do.Any),
                17 when depth > 0 => new Instruction(Do.Timeout, random.Next(5), Script(random, depth - 1)),
                18 when depth > 0 => new Instruction(Do.Scope, random.Next(4), Script(random, depth - 1), Script(random, depth - 1)),
                19 when depth > 0 => new Instruction(Do.Both, random.Next(2), Script(random, depth - 1), Script(random, depth - 1)),
                _ => new Instruction(Do.Yield),
            };
        }

        return instructions;
    }

    /// <summary>Variants that are one step smaller.</summary>
    internal static IEnumerable<Op[]> Shrink(Op[] ops)
    {
        for (var i = 0; i < ops.Length; i++)
        {
            yield return [.. ops[..i], .. ops[(i + 1)..]];
        }

        for (var i = 0; i < ops.Length; i++)
        {
            if (ops[i].Script is { } script)
            {
                foreach (var smaller in Shrink(script))
                {
                    yield return [.. ops[..i], ops[i] with { Script = smaller }, .. ops[(i + 1)..]];
                }
            }
        }
    }

    private static IEnumerable<Script> Shrink(Script script)
    {
        foreach (var body in Shrink(script.Body))
        {
            yield return script with { Body = body };
        }

        foreach (var block in Shrink(script.Finally))
        {
            yield return script with { Finally = block };
        }
    }

    private static IEnumerable<Instruction[]> Shrink(Instruction[] instructions)
    {
        for (var i = 0; i < instructions.Length; i++)
        {
            yield return [.. instructions[..i], .. instructions[(i + 1)..]];
            if (instructions[i].Child is { } child)
            {
                foreach (var smaller in Shrink(child))
                {
                    yield return [.. instructions[..i], instructions[i] with { Child = smaller }, .. instructions[(i + 1)..]];
                }
            }

            if (instructions[i].Other is { } other)
            {
                foreach (var smaller in Shrink(other))
                {
                    yield return [.. instructions[..i], instructions[i] with { Other = smaller }, .. instructions[(i + 1)..]];
                }
            }
        }
    }
}
