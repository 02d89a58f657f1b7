using System.Runtime.ExceptionServices;

namespace Volt.Tests.Model;

/// <summary>A script as an ordinary async method, on the fallback.</summary>
internal static class ScriptBody
{
    internal static async VoltTask<int> Run(World world, Script script, int name)
    {
        var handles = new VoltTask<int>?[Generator.Handles];
        var sum = 0;
        Exception? pending = null;

        // A try and its finally block, as a loop, so that each await stands here only once.
        foreach (var block in (Instruction[][])[script.Body, script.Finally])
        {
            try
            {
                foreach (var instruction in block)
                {
                    switch (instruction.What)
                    {
                        case Do.Yield:
                            await VoltTask.Yield();
                            sum++;
                            break;
                        case Do.Gate:
                            await world.Gates[instruction.Number].Wait();
                            sum++;
                            break;
                        case Do.Delay:
                            await VoltTask.Delay(TimeSpan.FromTicks(instruction.Number));
                            sum++;
                            break;
                        case Do.Call or Do.Race or Do.Timeout:
                            sum += await Number(world, instruction);
                            break;
                        case Do.All:
                            var both = await All(world, instruction);
                            sum += both[0] + both[1];
                            break;
                        case Do.Both:
                            var (left, right) = await Both(world, instruction);
                            sum += left + right;
                            break;
                        case Do.Scope:
                            await Scope(world, instruction);
                            sum++;
                            break;
                        case Do.Any when handles is [{ } one, { } other]:
                            sum += await VoltTask.WhenAny(one, other);
                            break;
                        case Do.Join when handles[instruction.Number] is { } handle:
                            handles[instruction.Number] = null;
                            sum += await handle;
                            break;
                        default:
                            Plain(world, instruction, name, handles);
                            sum++;
                            break;
                    }
                }
            }
            catch (Exception exception)
            {
                pending = exception;
            }
        }

        if (pending is VoltAbortedException { Message: "The task was aborted." })
        {
            world.Log.Add($"{name} was aborted");
        }

        if (pending is not null)
        {
            ExceptionDispatchInfo.Throw(pending);
        }

        world.Log.Add($"{name} ends with {sum}");
        return sum;
    }

    /// <summary>The task of an instruction with one result.</summary>
    internal static VoltTask<int> Number(World world, Instruction instruction) => instruction.What switch
    {
        Do.Race => VoltTask.Race(world.Create(instruction.Child!), world.Create(instruction.Other!)),
        Do.Timeout => world.Create(instruction.Child!).WithTimeout(TimeSpan.FromTicks(instruction.Number)),
        _ => world.Create(instruction.Child!),
    };

    internal static VoltTask<int[]> All(World world, Instruction instruction) =>
        VoltTask.WhenAll([world.Create(instruction.Child!), world.Create(instruction.Other!)]);

    internal static VoltTask<(int, int)> Both(World world, Instruction instruction) =>
        VoltTask.WhenAll(world.Create(instruction.Child!), world.Create(instruction.Other!));

    internal static VoltTask Scope(World world, Instruction instruction)
    {
        return instruction.Number == 0 ? VoltScope.Run(Body) : VoltScope.Run(TimeSpan.FromTicks(instruction.Number), Body);

        VoltTask Body(VoltScope scope)
        {
            scope.Spawn(world.Create(instruction.Other!));
            return world.Create(instruction.Child!).AsVoltTask();
        }
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
