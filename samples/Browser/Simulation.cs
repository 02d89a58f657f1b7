using System.Runtime.InteropServices.JavaScript;
using Volt;

namespace Browser;

/// <summary>
/// The agents on the canvas: a task each, written as a life with loops and awaits. One call of <see cref="Frame"/> is one pass of the
/// runtime, so for an agent <c>await VoltTask.Yield()</c> means "until the next frame".
/// </summary>
internal static partial class Simulation
{
    private static readonly VoltRuntime s_runtime = new();
    private static readonly List<TaskId> s_agents = [];
    private static int[] s_pixels = [];
    private static int s_width = 640;
    private static int s_height = 360;
    private static long s_steps;
    private static int s_frames;
    private static float s_lureX = -1;
    private static float s_lureY = -1;

    /// <summary>Brings the number of agents to what is asked for: spawns new ones, or aborts the youngest.</summary>
    [JSExport]
    public static void SetCount(int count)
    {
        using var entered = s_runtime.Enter();
        Array.Resize(ref s_pixels, Math.Max(count, s_pixels.Length));
        while (s_agents.Count < count) s_agents.Add(s_runtime.Spawn(Live(s_agents.Count)));
        while (s_agents.Count > count)
        {
            s_runtime.Abort(s_agents[^1]);
            s_agents.RemoveAt(s_agents.Count - 1);
        }
    }

    /// <summary>Says how large the world is, in pixels.</summary>
    [JSExport]
    public static void SetSize(int width, int height) => (s_width, s_height) = (width, height);

    /// <summary>Where the pointer is, which draws the agents near; negative for nowhere.</summary>
    [JSExport]
    public static void SetLure(float x, float y) => (s_lureX, s_lureY) = (x, y);

    /// <summary>One pass: every agent takes a step. Returns how many steps were taken since the start.</summary>
    [JSExport]
    public static double Frame()
    {
        s_frames++;
        s_runtime.Tick();
        Draw(s_pixels.AsSpan(0, s_agents.Count));
        return s_steps;
    }

    /// <summary>What the runtime says about each agent.</summary>
    internal static IReadOnlyList<VoltTaskInfo> Tasks() => s_runtime.GetTasks();

    [JSImport("draw", "main.js")]
    private static partial void Draw([JSMarshalAs<JSType.MemoryView>] Span<int> pixels);

    /// <summary>An agent: drifts with a current that turns slowly, comes to the pointer if it is near, and rests now and then.</summary>
    [VoltTask]
    private static async VoltTask Live(int index)
    {
        var random = (uint)index * 2_654_435_761u + 1;
        float x = Next(ref random) % s_width, y = Next(ref random) % s_height;
        while (true)
        {
            var (dx, dy) = Current(x, y);
            dx += Next(ref random) % 1_000 / 2_500f - 0.2f;
            dy += Next(ref random) % 1_000 / 2_500f - 0.2f;
            var colour = (int)Math.Min(15, (dx * dx + dy * dy) * 5) << 12;
            for (var step = 8 + (int)(Next(ref random) % 24); step > 0; step--)
            {
                float toX = s_lureX - x, toY = s_lureY - y;
                if (s_lureX >= 0 && toX * toX + toY * toY < 12_000)
                {
                    dx += toX * 0.003f;
                    dy += toY * 0.003f;
                }

                x = Wrap(x + dx, s_width);
                y = Wrap(y + dy, s_height);
                s_pixels[index] = (int)x | colour | (int)y << 16;
                s_steps++;
                await VoltTask.Yield();
            }

            if (Next(ref random) % 32 == 0) await Rest(20 + (int)(Next(ref random) % 60));
        }
    }

    [VoltTask]
    private static async VoltTask Rest(int frames)
    {
        for (; frames > 0; frames--) await VoltTask.Yield();
    }

    // Turns and gathers nowhere: what flows in flows out.
    private static (float X, float Y) Current(float x, float y)
    {
        var time = s_frames * 0.004f;
        var both = 0.8f * MathF.Cos((x + y) * 0.008f + time);
        return (both - 1.1f * MathF.Sin(y * 0.021f - time), -both - 1.1f * MathF.Cos(x * 0.013f + time));
    }

    private static float Wrap(float value, int size) => value < 0 ? value + size : value >= size ? value - size : value;

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state >> 1;
    }
}
