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
    private static float s_lureX = -1;
    private static float s_lureY = -1;

    /// <summary>Brings the number of agents to what is asked for: spawns new ones, or aborts the youngest.</summary>
    [JSExport]
    public static void SetCount(int count)
    {
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
        s_runtime.Tick();
        Draw(s_pixels.AsSpan(0, s_agents.Count));
        return s_steps;
    }

    [JSImport("draw", "main.js")]
    private static partial void Draw([JSMarshalAs<JSType.MemoryView>] Span<int> pixels);

    /// <summary>An agent: wanders, comes to the pointer if it is near, and rests now and then.</summary>
    [VoltTask]
    private static async VoltTask Live(int index)
    {
        var random = (uint)index * 2_654_435_761u + 1;
        float x = Next(ref random) % s_width, y = Next(ref random) % s_height;
        while (true)
        {
            var angle = Next(ref random) % 6_283 / 1_000f;
            var speed = 0.4f + Next(ref random) % 100 / 80f;
            float dx = MathF.Cos(angle) * speed, dy = MathF.Sin(angle) * speed;
            for (var step = 30 + (int)(Next(ref random) % 120); step > 0; step--)
            {
                float toX = s_lureX - x, toY = s_lureY - y;
                if (s_lureX >= 0 && toX * toX + toY * toY < 8_000)
                {
                    dx += toX * 0.002f;
                    dy += toY * 0.002f;
                }

                x = Wrap(x + dx, s_width);
                y = Wrap(y + dy, s_height);
                s_pixels[index] = (int)x | (int)y << 16;
                s_steps++;
                await VoltTask.Yield();
            }

            for (var rest = (int)(Next(ref random) % 40); rest > 0; rest--) await VoltTask.Yield();
        }
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
