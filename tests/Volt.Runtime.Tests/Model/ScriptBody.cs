namespace Volt.Tests.Model;

/// <summary>A script as an ordinary async method, on the fallback.</summary>
internal static class ScriptBody
{
    internal static async VoltTask<int> Run(World world, Script script, int name)
    {
        var handles = new VoltTask<int>?[Generator.Handles];
        var sum = 0;
        try
        {
            foreach (var instruction in script.Body)
            {
                sum += await Step(world, instruction, name, handles);
            }
        }
        finally
        {
            foreach (var instruction in script.Finally)
            {
                sum += await Step(world, instruction, name, handles);
            }
        }

        world.Log.Add($"{name} ends with {sum}");
        return sum;
    }

    private static async VoltTask<int> Step(World world, Instruction instruction, int name, VoltTask<int>?[] handles)
    {
        switch (instruction.What)
        {
            case Do.Yield:
                await VoltTask.Yield();
                break;
            case Do.Gate:
                await world.Gates[instruction.Number].Wait();
                break;
            case Do.Delay:
                await VoltTask.Delay(TimeSpan.FromTicks(instruction.Number));
                break;
            case Do.Call:
                return await world.Create(instruction.Child!);
            case Do.Join when handles[instruction.Number] is { } handle:
                handles[instruction.Number] = null;
                return await handle;
            default:
                Plain(world, instruction, name, handles);
                break;
        }

        return 1;
    }

    /// <summary>What needs no await.</summary>
    internal static void Plain(World world, Instruction instruction, int name, VoltTask<int>?[] handles)
    {
        switch (instruction.What)
        {
            case Do.Log:
                world.Log.Add($"{name} logs {instruction.Number}");
                break;
            case Do.Start:
                handles[instruction.Number] = world.Create(instruction.Child!).Start();
                break;
            case Do.AbortHandle when handles[instruction.Number] is { } handle:
                world.Log.Add($"abort {handle.Abort()}");
                break;
            case Do.Spawn:
                world.Spawn(instruction.Child!);
                break;
            case Do.Throw:
                throw new ScriptException(instruction.Number);
            case Do.SetGate:
                world.Gates[instruction.Number].Open();
                break;
            case Do.AbortRoot:
                world.AbortRoot(instruction.Number);
                break;
        }
    }
}
